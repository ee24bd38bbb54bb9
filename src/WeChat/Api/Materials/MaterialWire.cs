using WeChat.Api.Http;

namespace WeChat.Api.Materials;

internal sealed record ByMediaId(string MediaId);

internal sealed record VideoDescription(string Title, string Introduction);

internal sealed record ListRequest(string Type, int Offset, int Count);

internal sealed record AddAnswer : ApiAnswer
{
    public string? MediaId { get; init; }

    public string? Url { get; init; }

    internal override bool HasContent => (MediaId ?? Url) is not null;
}

internal sealed record MaterialVideoAnswer : ApiAnswer
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? DownUrl { get; init; }

    internal override bool HasContent => DownUrl is not null;
}

internal sealed record ArticlesAnswer : ApiAnswer
{
    public IReadOnlyList<MaterialArticle>? NewsItem { get; init; }

    internal override bool HasContent => NewsItem is not null;
}

internal sealed record CountAnswer : ApiAnswer
{
    public int? ImageCount { get; init; }

    public int? VoiceCount { get; init; }

    public int? VideoCount { get; init; }

    public int? NewsCount { get; init; }

    internal override bool HasContent =>
        (ImageCount ?? VoiceCount ?? VideoCount ?? NewsCount) is not null;
}

internal sealed record ListAnswer : ApiAnswer
{
    public int? TotalCount { get; init; }

    public IReadOnlyList<ListedItem>? Item { get; init; }

    internal override bool HasContent => Item is not null || TotalCount is not null;
}

internal sealed record ListedItem(string? MediaId, string? Name, string? Url, long UpdateTime)
{
    public ListedArticles? Content { get; init; }

    public MaterialItem Read() =>
        new(MediaId ?? string.Empty, UnixTime.Of(UpdateTime))
        {
            Name = Name,
            Url = Url,
            Articles = Content?.NewsItem ?? [],
            CreatedAt = UnixTime.Of(Content?.CreateTime),
        };
}

internal sealed record ListedArticles(IReadOnlyList<MaterialArticle>? NewsItem, long? CreateTime);
