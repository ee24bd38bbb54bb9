namespace WeChatUnion.Crowd.Outbox;

/// <summary>How a queued message is to leave. A fan's messages all leave one way.</summary>
internal enum MessageWay
{
    /// <summary>By customer service into an open window.</summary>
    Chat,

    /// <summary>By customer service, but parked until the fan writes.</summary>
    Woken,

    /// <summary>By a subscription message, a yes for each.</summary>
    Subscription,

    /// <summary>By a template message.</summary>
    Template,
}
