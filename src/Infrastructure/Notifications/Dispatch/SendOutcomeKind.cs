namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

public enum SendOutcomeKind
{
    Sent,

    /// <summary>WeChat is busy, out of reach or waits for an operator: the same may succeed later.</summary>
    Later,

    /// <summary>WeChat lets none through to this fan by this way now; our record was too hopeful.</summary>
    Closed,

    /// <summary>This message will never take this way.</summary>
    NotThisWay,
}
