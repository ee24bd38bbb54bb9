namespace WeChat.Api.CustomerService;

/// <summary>A customer-service agent (客服) of an official account.</summary>
public sealed record Agent
{
    /// <summary>For instance <c>kf2001@account</c>.</summary>
    public required string Account { get; init; }

    public string? Nickname { get; init; }

    public string? Id { get; init; }

    public string? PictureUrl { get; init; }

    /// <summary>The WeChat id bound to the agent; null until the invitation is accepted.</summary>
    public string? WeChatId { get; init; }

    /// <summary>The WeChat id that is invited.</summary>
    public string? InvitedWeChatId { get; init; }

    public DateTimeOffset? InvitationEndsAt { get; init; }

    /// <summary>waiting, rejected or expired.</summary>
    public string? InvitationStatus { get; init; }
}
