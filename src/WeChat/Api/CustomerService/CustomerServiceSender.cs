namespace WeChat.Api.CustomerService;

/// <summary>As whom a message is sent.</summary>
public sealed record CustomerServiceSender
{
    /// <summary>The agent whose name and picture the fan sees, for instance <c>kf2001@account</c>.</summary>
    public string? Account { get; init; }

    /// <summary>Marks the message as written by a machine, as the rules for generated content ask.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The business account of a mini-program with several.</summary>
    public int? BusinessId { get; init; }
}
