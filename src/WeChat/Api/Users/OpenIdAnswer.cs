using WeChat.Api.Http;

namespace WeChat.Api.Users;

internal sealed record OpenIdAnswer : ApiAnswer
{
    public int? Total { get; init; }

    public OpenIds? Data { get; init; }

    public string? NextOpenid { get; init; }

    internal sealed record OpenIds(IReadOnlyList<string>? Openid);
}
