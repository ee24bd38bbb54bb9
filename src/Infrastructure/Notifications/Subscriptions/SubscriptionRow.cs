namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

/// <summary>One yes of a fan to a subscription template, from when it was given to what ended it.</summary>
internal sealed class SubscriptionRow
{
    public long Id { get; init; }
    public required string AppId { get; init; }
    public required string OpenId { get; init; }
    public required string TemplateId { get; init; }

    /// <summary>1: it stands for every message of a long-term template.</summary>
    public int Standing { get; init; }

    /// <summary>The event that brought it; unique.</summary>
    public required string EventKey { get; init; }
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>As <c>SubscriptionEnd</c>.</summary>
    public int Ended { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The outbox message that took it.</summary>
    public long? SpentFor { get; init; }
}
