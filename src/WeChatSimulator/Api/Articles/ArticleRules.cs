using System.Text.Json.Nodes;

namespace WeChatSimulator.Api.Articles;

/// <summary>What WeChat refuses in a draft.</summary>
internal static class ArticleRules
{
    private const int MostArticles = 8;

    /// <returns>0 or WeChat's code.</returns>
    public static int Check(JsonArray? articles) =>
        articles is not { Count: > 0 } ? 44003
        : articles.Count > MostArticles ? 45008
        : articles
            .Select(article => Check(article as JsonObject))
            .FirstOrDefault(code => code != 0);

    public static int Check(JsonObject? article) =>
        article is null ? 47001
        : article.Text("title") is not { Length: > 0 and <= 32 } ? 45003
        : article.Text("author") is { Length: > 16 } ? 45110
        : article.Text("digest") is { Length: > 128 } ? 45004
        : article.Text("content") is not { Length: < 20_000 } ? 45002
        : article.Text("article_type") is not "newspic"
        && string.IsNullOrEmpty(article.Text("thumb_media_id"))
            ? 40007
        : 0;
}
