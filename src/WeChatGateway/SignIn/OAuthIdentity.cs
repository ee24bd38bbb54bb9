namespace WeChatUnion.Gateway.SignIn;

/// <summary>Who WeChat says opened the page.</summary>
/// <param name="IsSnapshotUser">The identity is made up for a preview (快照页): nobody may be bound to it.</param>
/// <param name="GaveUserInfo">The fan was asked and agreed (snsapi_userinfo).</param>
/// <param name="UnionId">Only then, and only when the account belongs to an Open Platform account.</param>
internal sealed record OAuthIdentity(
    string OpenId,
    bool IsSnapshotUser,
    bool GaveUserInfo = false,
    string? UnionId = null
);
