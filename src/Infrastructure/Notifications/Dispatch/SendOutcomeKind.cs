namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

public enum SendOutcomeKind
{
    Sent,

    /// <summary>The same may succeed later.</summary>
    Later,

    /// <summary>
    /// No message of the app gets through: WeChat is out of reach or waits for an operator. It does not count against
    /// the message.
    /// </summary>
    Outage,

    /// <summary>WeChat lets none through to this fan by this way now; our record was too hopeful.</summary>
    Closed,

    /// <summary>This message will never take this way.</summary>
    NotThisWay,
}
