using WeChat.Messages;

namespace WeChat.Events.Subscriptions;

/// <summary>Subscription messages were delivered or not.</summary>
public sealed record SubscribeMsgSentEvent : InboundEvent
{
    public SubscribeMsgSentEvent() { }

    internal SubscribeMsgSentEvent(Payload payload)
        : base(payload) =>
        Items = SubscriptionList.Read(
            payload.Fields,
            "SubscribeMsgSentEvent"u8,
            SubscriptionSending.From
        );

    public IReadOnlyList<SubscriptionSending> Items { get; init; } = [];
}
