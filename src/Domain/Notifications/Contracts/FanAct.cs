namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>What a fan does that decides how many customer-service messages WeChat lets through.</summary>
public enum FanAct
{
    /// <summary>Sent a message of any kind: 5 within 48 hours.</summary>
    Message,

    /// <summary>Tapped a click button, scanned or followed: 3 within a minute.</summary>
    Tap,

    /// <summary>Opened the mini-program's customer service: 2 within a minute.</summary>
    EnterSession,

    /// <summary>Unfollowed, or takes nothing from us any more: nothing until the next act.</summary>
    Leave,
}
