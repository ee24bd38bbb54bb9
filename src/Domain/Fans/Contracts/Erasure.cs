namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>What has to go, and whose.</summary>
/// <param name="Fan">The WeChat identity.</param>
/// <param name="Person">Who stands behind it; null when we never met them.</param>
/// <param name="Kinds">All of them when the account was closed.</param>
/// <param name="AccountClosed">The WeChat account is no more: what hangs on it ends.</param>
/// <param name="At">Now.</param>
public sealed record Erasure(
    FanIdentity Fan,
    PersonId? Person,
    PersonalDataKinds Kinds,
    bool AccountClosed,
    DateTimeOffset At
);
