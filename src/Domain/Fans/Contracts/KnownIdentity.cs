namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>An identity of a person.</summary>
/// <param name="Fan">Which.</param>
/// <param name="HasLeft">The last we heard was an unfollow.</param>
public sealed record KnownIdentity(FanIdentity Fan, bool HasLeft);
