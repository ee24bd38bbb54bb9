using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.WebOAuth;

internal sealed record WebOAuthAnswer : ApiAnswer
{
    public string? AccessToken { get; init; }

    public int ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    public string? Openid { get; init; }

    public string? Scope { get; init; }

    public string? Unionid { get; init; }

    [JsonPropertyName("is_snapshotuser")]
    public int IsSnapshotUser { get; init; }

    internal override bool HasContent => Openid is not null;

    public WebOAuthGrant ToGrant(ApiCall call) =>
        string.IsNullOrEmpty(Openid) || string.IsNullOrEmpty(AccessToken)
            ? throw call.Lacking("OpenId")
            : new WebOAuthGrant
            {
                OpenId = Openid,
                UnionId = NoneIfEmpty(Unionid),
                IsSnapshotUser = IsSnapshotUser == 1,
                Scope = Scope ?? string.Empty,
                AccessToken = AccessToken,
                ExpiresIn = UnixTime.Span(ExpiresIn),
                RefreshToken = RefreshToken,
            };
}
