using WeChat.Api.Http;

namespace WeChat.Api.ShortKeys;

internal sealed record ShortKeyCreate(string LongData, long ExpireSeconds);

internal sealed record ShortKeyFetch(string ShortKey);

internal sealed record ShortKeyAnswer : ApiAnswer
{
    public string? ShortKey { get; init; }

    internal override bool HasContent => ShortKey is not null;
}

internal sealed record ShortKeyFetched : ApiAnswer
{
    public string? LongData { get; init; }

    public long CreateTime { get; init; }

    public long ExpireSeconds { get; init; }

    internal override bool HasContent => LongData is not null;
}
