using WeChat.Api.Http;

namespace WeChat.Api.WebOAuth;

internal sealed record WebOAuthUserAnswer : ApiAnswer
{
    public string? Openid { get; init; }

    public string? Unionid { get; init; }

    public string? Nickname { get; init; }

    public int Sex { get; init; }

    public string? Province { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public string? Headimgurl { get; init; }

    public IReadOnlyList<string>? Privilege { get; init; }

    internal override bool HasContent => Openid is not null;

    public WebOAuthUser ToUser() =>
        new()
        {
            OpenId = Openid ?? "",
            UnionId = NoneIfEmpty(Unionid),
            Nickname = Nickname ?? "",
            Sex = Sex,
            Province = Province ?? "",
            City = City ?? "",
            Country = Country ?? "",
            PictureUrl = Headimgurl ?? "",
            Privileges = Privilege ?? [],
        };
}
