namespace WeChatSimulator.CustomerService;

/// <summary>A customer-service agent.</summary>
internal sealed record SimulatedAgent(
    string Account,
    string Nickname,
    int Id,
    string? InvitedWeChatId = null,
    DateTimeOffset? InvitationEndsAt = null
);
