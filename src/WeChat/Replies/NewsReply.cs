using WeChat.Callbacks;

namespace WeChat.Replies;

/// <summary>A card that opens a page. More may be read; only one may be sent.</summary>
public sealed record NewsReply(IReadOnlyList<NewsArticle> Articles) : IPassiveReply
{
    /// <summary>
    /// Documented for answers to text, image, voice, video, news and location. Other answers are
    /// said to take more, which is not certain, so one it is for all.
    /// </summary>
    public const int MaximumArticles = 1;

    public NewsReply(NewsArticle article)
        : this([article]) { }

    public string MsgType => "news";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        if (Articles.Count is 0 or > MaximumArticles)
        {
            throw new CallbackException(CallbackFailureCode.ReplyFailed);
        }
        xml.Number("ArticleCount"u8, Articles.Count);
        xml.Open("Articles"u8);
        foreach (var article in Articles)
        {
            xml.Open("item"u8);
            xml.Text("Title"u8, article.Title);
            xml.Text("Description"u8, article.Description);
            xml.Text("PicUrl"u8, article.PicUrl);
            xml.Text("Url"u8, article.Url);
            xml.Close("item"u8);
        }
        xml.Close("Articles"u8);
    }
}
