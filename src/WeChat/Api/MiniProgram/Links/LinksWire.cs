using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Links;

internal sealed record UrlLinkRequest(
    string Path,
    string Query,
    string? EnvVersion,
    bool IsExpire,
    int ExpireType,
    long? ExpireTime,
    int? ExpireInterval,
    LinkCloudBase? CloudBase
);

internal sealed record SchemeTarget(string Path, string Query, string? EnvVersion);

internal sealed record SchemeRequest(
    SchemeTarget JumpWxa,
    bool IsExpire,
    int ExpireType,
    long? ExpireTime,
    int? ExpireInterval
);

internal sealed record NfcSchemeRequest(SchemeTarget JumpWxa, string ModelId, string? Sn);

internal sealed record ShortLinkRequest(string PageUrl, string? PageTitle, bool IsPermanent);

internal sealed record UrlLinkQuery(string UrlLink, int QueryType);

internal sealed record SchemeQuery(string Scheme, int QueryType);

internal sealed record LinkAnswer : ApiAnswer
{
    public string? UrlLink { get; init; }

    public string? Openlink { get; init; }

    public string? Link { get; init; }

    internal override bool HasContent => (UrlLink ?? Openlink ?? Link) is not null;
}

internal sealed record LinkQueryAnswer : ApiAnswer
{
    public LinkPart? UrlLinkInfo { get; init; }

    public LinkPart? SchemeInfo { get; init; }

    public LinkQuotaPart? QuotaInfo { get; init; }

    internal override bool HasContent => (UrlLinkInfo ?? SchemeInfo) is not null;
}

internal sealed record LinkQuotaPart(long RemainVisitQuota);

internal sealed record LinkPart
{
    public string? Appid { get; init; }

    public string? Path { get; init; }

    public string? Query { get; init; }

    public long CreateTime { get; init; }

    public long ExpireTime { get; init; }

    public string? EnvVersion { get; init; }

    public LinkCloudBase? CloudBase { get; init; }

    public LinkInfo ToInfo(LinkQuotaPart? quota) =>
        new()
        {
            AppId = Appid ?? "",
            Path = Path ?? "",
            Query = Query ?? "",
            CreatedAt = UnixTime.Of(CreateTime),
            ExpiresAt = ExpireTime == 0 ? null : UnixTime.Of(ExpireTime),
            Version = EnvVersion ?? "",
            CloudBase = CloudBase,
            RemainingVisits = quota?.RemainVisitQuota,
        };
}
