namespace WeChat.Api.CustomerService;

/// <summary>A fan and an agent, or a fan who waits for one.</summary>
/// <param name="OpenId">The fan.</param>
/// <param name="Account">The agent; null while nobody has taken the fan.</param>
/// <param name="At">When the session began, or when the fan last wrote.</param>
public sealed record AgentSession(string OpenId, string? Account, DateTimeOffset? At);
