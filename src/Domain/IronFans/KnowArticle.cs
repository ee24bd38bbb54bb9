using System.Globalization;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans;

/// <summary>One of our articles is out: comments under it are read from then on.</summary>
/// <param name="ArticlesId">msg_data_id of what was sent or published together.</param>
/// <param name="Place">Among them, from 0.</param>
/// <param name="OutAt">As far as it is known.</param>
public sealed record KnowArticle(string AppId, long ArticlesId, int Place, DateTimeOffset OutAt)
    : IHotWrite
{
    /// <summary>
    /// Read from its address, which names msg_data_id as <c>mid</c> and the place, from 1, as <c>idx</c>. Null: a short address,
    /// which says neither.
    /// </summary>
    public static KnowArticle? By(string address, string appId, DateTimeOffset outAt)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }
        var parts = uri.Query.TrimStart('?').Split('&');
        return NumberOf(parts, "mid=") is { } articles && NumberOf(parts, "idx=") is { } place
            ? Of(articles, place, appId, outAt)
            : null;
    }

    /// <summary>Read from the name figures have for it, msg_data_id and the place from 1: <c>202457380_1</c>.</summary>
    /// <param name="name">Null where WeChat left it out.</param>
    public static KnowArticle? Named(string? name, string appId, DateTimeOffset outAt)
    {
        var parts = name?.Split('_') ?? [];
        return
            parts.Length == 2
            && NumberOf(parts, "", 0) is { } articles
            && NumberOf(parts, "", 1) is { } place
            ? Of(articles, place, appId, outAt)
            : null;
    }

    private static KnowArticle? Of(long articles, long place, string appId, DateTimeOffset outAt) =>
        articles > 0 && place is >= 1 and <= 100
            ? new(appId, articles, (int)place - 1, outAt)
            : null;

    private static long? NumberOf(string[] parts, string name) =>
        Array.FindIndex(parts, part => part.StartsWith(name, StringComparison.Ordinal)) is var at
        && at >= 0
            ? NumberOf(parts, name, at)
            : null;

    private static long? NumberOf(string[] parts, string name, int at) =>
        long.TryParse(
            parts[at].AsSpan(name.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
