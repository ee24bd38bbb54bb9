namespace WeChatUnion.Gateway.SignIn;

/// <summary>Who WeChat says opened the page.</summary>
/// <param name="IsSnapshotUser">The identity is made up for a preview (快照页): nobody may be bound to it.</param>
internal sealed record OAuthIdentity(string OpenId, bool IsSnapshotUser);
