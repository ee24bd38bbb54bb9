namespace WeChat.Api.Subscriptions;

/// <summary>How long a fan's agreement lasts. WeChat's own numbers.</summary>
public enum SubscriptionKind
{
    /// <summary>WeChat gave none.</summary>
    None,

    /// <summary>Each agreement pays for one message.</summary>
    OneTime = 2,

    /// <summary>Until the fan turns it off; only for public services.</summary>
    LongTerm = 3,
}
