namespace WeChat.Api.CustomerService;

/// <summary>A message between a fan and an agent.</summary>
/// <param name="OpenId">The fan.</param>
/// <param name="Code">2002: the agent sent it; 2003: the agent received it.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">When.</param>
/// <param name="Account">The agent.</param>
public sealed record MessageRecord(
    string OpenId,
    int Code,
    string? Text,
    DateTimeOffset At,
    string? Account
)
{
    public const int SentByAgent = 2002;
    public const int ReceivedByAgent = 2003;
}
