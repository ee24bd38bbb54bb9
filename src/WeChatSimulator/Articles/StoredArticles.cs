using System.Text.Json.Nodes;

namespace WeChatSimulator.Articles;

/// <summary>The articles of one draft or publication, in WeChat's own spelling.</summary>
internal sealed record StoredArticles(string Id, JsonArray Articles, DateTimeOffset UpdatedAt)
{
    public bool IsDeleted =>
        Articles
            .OfType<JsonObject>()
            .All(article => article["is_deleted"]?.GetValue<bool>() is true);

    /// <summary>As <c>news_item</c>.</summary>
    public JsonArray Shown(bool withContent = true)
    {
        var copy = (JsonArray)Articles.DeepClone();
        if (!withContent)
        {
            foreach (var article in copy.OfType<JsonObject>())
            {
                article["content"] = "";
            }
        }

        return copy;
    }
}
