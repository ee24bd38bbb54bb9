namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>What became of a fan's yes to a subscription template.</summary>
public enum SubscriptionEnd
{
    /// <summary>It stands.</summary>
    None = 0,

    /// <summary>One of our messages took it.</summary>
    Spent = 1,

    /// <summary>The fan turned the template off.</summary>
    TurnedOff = 2,

    /// <summary>WeChat said that there is none (43101).</summary>
    Unknown = 3,
}
