using WeChat.Api.Http;

namespace WeChat.Api.Drafts;

internal sealed record DraftAdd(IReadOnlyList<Article> Articles);

internal sealed record DraftUpdate(string MediaId, int Index, Article Articles);

internal sealed record DraftOf(string MediaId);

internal sealed record ArticleList(int Offset, int Count, int NoContent);

internal sealed record ArticleItems
{
    public IReadOnlyList<Article>? NewsItem { get; init; }
}

internal sealed record ArticleEntry
{
    public string? MediaId { get; init; }

    public string? ArticleId { get; init; }

    public ArticleItems? Content { get; init; }

    public long UpdateTime { get; init; }

    public DateTimeOffset UpdatedAt => UnixTime.Of(UpdateTime);
}

internal sealed record DraftAnswer : ApiAnswer
{
    public string? MediaId { get; init; }

    public IReadOnlyList<Article>? NewsItem { get; init; }

    public int? TotalCount { get; init; }

    public IReadOnlyList<ArticleEntry>? Item { get; init; }

    public int? IsOpen { get; init; }

    internal override bool HasContent =>
        MediaId is not null
        || NewsItem is not null
        || Item is not null
        || (TotalCount ?? IsOpen) is not null;
}
