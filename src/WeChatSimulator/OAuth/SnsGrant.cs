using WeChatSimulator.Fans;

namespace WeChatSimulator.OAuth;

/// <summary>What a person gave a page: its tokens are theirs, not the account's.</summary>
internal sealed record SnsGrant(
    Fan Fan,
    string OpenId,
    string? UnionId,
    string Scope,
    bool IsSnapshot,
    string AccessToken,
    string RefreshToken,
    DateTimeOffset EndsAt,
    DateTimeOffset RefreshEndsAt
)
{
    public bool ShowsProfile => Scope is "snsapi_userinfo" or "snsapi_login";
}
