namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>Numbers are stored.</summary>
public enum PhoneCodeState
{
    Waiting = 1,

    /// <summary>Taken out for the operator: it may have gone out, and is not sent again.</summary>
    Sending = 2,

    Sent = 3,

    /// <summary>The operator took it not.</summary>
    Refused = 4,

    /// <summary>It was typed: the phone is this person's.</summary>
    Proven = 5,
}
