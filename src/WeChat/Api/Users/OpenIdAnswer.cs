using WeChat.Api.Http;

namespace WeChat.Api.Users;

internal sealed record OpenIdAnswer : ApiAnswer
{
    public int? Total { get; init; }

    /// <summary>Of this page.</summary>
    public int? Count { get; init; }

    public OpenIds? Data { get; init; }

    public string? NextOpenid { get; init; }

    internal override bool HasContent => Data?.Openid is not null || (Total ?? Count) is not null;

    internal sealed record OpenIds(IReadOnlyList<string>? Openid);
}
