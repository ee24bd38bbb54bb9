namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>What has to go, and whose.</summary>
/// <param name="Fan">The WeChat identity.</param>
/// <param name="FanId">Our own id of it; null when we never met them. Rows that name it lead here even when the OpenId is gone.</param>
/// <param name="Person">Who stands behind it; null when we never met them.</param>
/// <param name="Kinds">All of them when the account was closed.</param>
/// <param name="AccountClosed">The WeChat account is no more, or its owner wants us to forget it: what hangs on it ends.</param>
/// <param name="At">Now.</param>
/// <param name="Asked">The person asked us; WeChat did not tell.</param>
public sealed record Erasure(
    FanIdentity Fan,
    FanId? FanId,
    PersonId? Person,
    PersonalDataKinds Kinds,
    bool AccountClosed,
    DateTimeOffset At,
    bool Asked = false
);
