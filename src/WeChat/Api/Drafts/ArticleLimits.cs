using System.Text;

namespace WeChat.Api.Drafts;

/// <summary>What WeChat's documentation allows an article.</summary>
public static class ArticleLimits
{
    public const int MostArticles = 8;
    public const int LongestTitle = 32;
    public const int LongestAuthor = 16;
    public const int LongestDigest = 128;
    public const int LongestContent = 19_999;
    public const int LongestContentBytes = (1024 * 1024) - 1;
    public const int LongestSourceUrlBytes = 1024;
    public const int MostImages = 20;

    /// <exception cref="ArgumentException">Names the first limit that is exceeded.</exception>
    public static void Check(Article article)
    {
        Characters("title", article.Title, LongestTitle);
        Characters("author", article.Author, LongestAuthor);
        Characters("digest", article.Digest, LongestDigest);
        Characters("content", article.Content, LongestContent);
        Bytes("content", article.Content, LongestContentBytes);
        Bytes("source address", article.ContentSourceUrl, LongestSourceUrlBytes);
        if (article.Title.Length == 0)
        {
            throw new ArgumentException("An article has a title.");
        }

        var isPictures = article.ArticleType is "newspic";
        if (isPictures && article.ImageInfo?.ImageList.Count is not (>= 1 and <= MostImages))
        {
            throw new ArgumentException($"An article of pictures has 1 to {MostImages} of them.");
        }

        if (!isPictures && string.IsNullOrEmpty(article.ThumbMediaId))
        {
            throw new ArgumentException("An article has a cover.");
        }
    }

    private static void Characters(string what, string? text, int most)
    {
        if (text?.Length > most)
        {
            throw new ArgumentException($"An article's {what} has at most {most} characters.");
        }
    }

    private static void Bytes(string what, string? text, int most)
    {
        if (text is not null && Encoding.UTF8.GetByteCount(text) > most)
        {
            throw new ArgumentException($"An article's {what} has at most {most} bytes.");
        }
    }
}
