namespace WeChat.Api.CustomerService;

/// <param name="Total">All who wait.</param>
/// <param name="First">The first hundred of them.</param>
public sealed record WaitingSessions(int Total, IReadOnlyList<AgentSession> First);
