using WeChat.Wire;

namespace WeChat.Events.Jobs;

/// <summary>Where an article went to.</summary>
/// <param name="Idx">From 1.</param>
public sealed record ArticleUrl(int? Idx, string Url)
{
    /// <summary>As a mass send names the fields.</summary>
    internal static ArticleUrl From(WireFields item) =>
        new(item.Int32("ArticleIdx"u8), item.Text("ArticleUrl"u8));

    /// <summary>As a publication names them.</summary>
    internal static ArticleUrl FromPublished(WireFields item) =>
        new(item.Int32("idx"u8), item.Text("article_url"u8));
}
