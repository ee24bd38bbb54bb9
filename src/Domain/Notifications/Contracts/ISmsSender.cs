namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>
/// Text messages to a phone. Whoever sends counts first: a message whose result is unknown may have gone out. Never called
/// inside a database transaction.
/// </summary>
public interface ISmsSender
{
    /// <summary>False: no operator is configured, and nothing may be offered that needs one.</summary>
    bool IsAvailable { get; }

    /// <summary>Answers within the configured time, ten seconds at most; does not throw for what the network does.</summary>
    Task<SmsResult> SendAsync(SmsMessage message, CancellationToken cancel);
}
