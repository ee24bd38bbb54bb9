namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>What became of a text message, as far as the operator told.</summary>
public enum SmsResult
{
    /// <summary>The operator took it. Whether it arrives is not told.</summary>
    Accepted = 1,

    /// <summary>The operator said no: it is not sent.</summary>
    Refused = 2,

    /// <summary>No answer, or none that could be read: it may have been sent.</summary>
    Unknown = 3,
}
