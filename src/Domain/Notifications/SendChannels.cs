namespace WeChatUnion.Domain.Notifications;

/// <summary>The ways a message can take, best first; as a set, those that were refused.</summary>
[Flags]
public enum SendChannels
{
    None = 0,

    /// <summary>A customer-service message to the identity it was written for: rich and free.</summary>
    CustomerService = 1,

    /// <summary>The same to the person's identity in our other app.</summary>
    OtherCustomerService = 2,

    /// <summary>The official account's subscription message.</summary>
    Subscription = 4,

    /// <summary>The mini-program's subscription message.</summary>
    MiniProgramSubscription = 8,

    /// <summary>The official account's template message.</summary>
    Template = 16,
}
