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

    /// <summary>
    /// This way is closed for all fans until a known time: a quota is used up, a right has lapsed. Others may be open.
    /// </summary>
    Stopped,

    /// <summary>The fan follows no more, or takes nothing from us: until their next act nothing gets through.</summary>
    Gone,

    /// <summary>WeChat lets none through to this fan by this way now; our record was too hopeful.</summary>
    Closed,

    /// <summary>This message will never take this way.</summary>
    NotThisWay,
}
