namespace WeChat.Api;

/// <summary>What a caller can do about a failed API call.</summary>
public enum WeChatErrorKind
{
    /// <summary>A code this library does not know; treat as permanent.</summary>
    Other,

    /// <summary>WeChat is busy for a moment.</summary>
    Transient,

    /// <summary>Too many calls within a minute: wait for the next. Not repeated within the call.</summary>
    TooOften,

    /// <summary>No answer: connection refused or cut, time-out, HTTP 5xx. Whether WeChat acted is unknown.</summary>
    Unreachable,

    /// <summary>An answer that is not WeChat's JSON, for instance a proxy's error page.</summary>
    Unreadable,

    /// <summary>The access token is wrong or expired.</summary>
    TokenRejected,

    /// <summary>AppId or AppSecret is wrong or frozen; an operator must act.</summary>
    Credentials,

    /// <summary>The caller's address is not on the account's allow-list; an operator must act.</summary>
    AddressNotAllowed,

    /// <summary>
    /// The quota of this API is used up: the day's, until midnight in Asia/Shanghai, or the minute's, for which some APIs
    /// have the same code. <see cref="WeChatApiException.RetryAt"/> tells when it is tried again.
    /// </summary>
    DailyQuota,

    /// <summary>An allowance of the month is used up (mass messages, clearing of quotas).</summary>
    MonthlyQuota,

    /// <summary>The account has no right to this API.</summary>
    NoRight,

    /// <summary>The account is restricted or banned by the platform.</summary>
    AccountRestricted,

    /// <summary>The API costs money and is not paid for; an operator must act.</summary>
    Unpaid,

    /// <summary>The OpenId is wrong or belongs to another account.</summary>
    UnknownRecipient,

    /// <summary>The fan does not follow the account.</summary>
    NotFollowing,

    /// <summary>The fan refuses messages or is on the blacklist.</summary>
    Undeliverable,

    /// <summary>WeChat holds the person for risky and gives no log-in; a new code does not help.</summary>
    PersonBlocked,

    /// <summary>The fan has not agreed to this subscription message, or the agreement is spent.</summary>
    NoConsent,

    /// <summary>The customer-service window is closed (48 hours after the fan's last message, one minute after a tap).</summary>
    WindowClosed,

    /// <summary>The window's number of customer-service messages is used up.</summary>
    WindowUsedUp,

    /// <summary>The request itself is wrong: template, field, JSON, length. Never retry.</summary>
    BadRequest,

    /// <summary>Media missing, expired, too large or of the wrong kind.</summary>
    BadMedia,

    /// <summary>
    /// The OAuth or login code is wrong, used or expired, or the person was here too long ago: begin the log-in again.
    /// </summary>
    CodeSpent,

    /// <summary>The fan must authorise again (refresh token invalid, password changed).</summary>
    ReauthoriseNeeded,

    /// <summary>The account's menu is missing or its rules contradict one another.</summary>
    MenuState,

    /// <summary>Figures that WeChat has not reckoned yet; it does so in the morning of the next day.</summary>
    NotReady,

    /// <summary>A customer-service agent who does not exist, is not there, or has another conversation.</summary>
    AgentState,

    /// <summary>Comments that are closed, gone, full or answered already.</summary>
    CommentState,

    /// <summary>The platform judged the content risky.</summary>
    RiskyContent,

    /// <summary>The same send was accepted before; count it as success.</summary>
    AlreadyAccepted,
}
