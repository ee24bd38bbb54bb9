namespace WeChatUnion.Domain.Notifications;

/// <summary>What is done with a message next, and why: one of three.</summary>
/// <param name="Why">For the row: English, short, no personal data.</param>
public abstract record DeliveryPlan(string Why)
{
    public sealed record Send(Route Route, string Why) : DeliveryPlan(Why);

    /// <summary>Nothing gets through now; the fan's next act may change that.</summary>
    /// <param name="Why">For the row.</param>
    /// <param name="Until">When a way reopens by itself: one would do, were it not stopped for all.</param>
    public sealed record Wait(string Why, DateTimeOffset? Until = null) : DeliveryPlan(Why);

    public sealed record GiveUp(string Why) : DeliveryPlan(Why);
}
