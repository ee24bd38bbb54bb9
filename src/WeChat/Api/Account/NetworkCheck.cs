namespace WeChat.Api.Account;

/// <summary>What WeChat found when it looked for the callback's address.</summary>
public sealed record NetworkCheck(
    IReadOnlyList<ResolvedAddress> Addresses,
    IReadOnlyList<PingedAddress> Pings
);
