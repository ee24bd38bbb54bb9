namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>What a try to send met.</summary>
/// <param name="Kind">Which of seven.</param>
/// <param name="Error">For the row: a code and a few words, no secrets.</param>
/// <param name="MessageId">WeChat's msgid, where the way has one.</param>
/// <param name="Wait">At least so long until the next try.</param>
/// <param name="Advice">Of an outage or a stop: what an operator does about it.</param>
public readonly record struct SendOutcome(
    SendOutcomeKind Kind,
    string Error,
    string? MessageId = null,
    TimeSpan Wait = default,
    string Advice = ""
)
{
    public static SendOutcome Sent(string? messageId = null) =>
        new(SendOutcomeKind.Sent, "", messageId);

    public static SendOutcome Later(string error, TimeSpan wait = default) =>
        new(SendOutcomeKind.Later, error, null, wait);

    public static SendOutcome Outage(string error, string advice, TimeSpan wait = default) =>
        new(SendOutcomeKind.Outage, error, null, wait, advice);

    public static SendOutcome Stopped(string error, string advice, TimeSpan wait) =>
        new(SendOutcomeKind.Stopped, error, null, wait, advice);

    public static SendOutcome Gone(string error) => new(SendOutcomeKind.Gone, error);

    public static SendOutcome Closed(string error) => new(SendOutcomeKind.Closed, error);

    public static SendOutcome NotThisWay(string error) => new(SendOutcomeKind.NotThisWay, error);
}
