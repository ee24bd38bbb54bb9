using WeChat.Messages;

namespace WeChat.Events.Subscriptions;

/// <summary>A fan changed subscriptions in the settings.</summary>
public sealed record SubscribeMsgChangeEvent : InboundEvent
{
    public SubscribeMsgChangeEvent() { }

    internal SubscribeMsgChangeEvent(Payload payload)
        : base(payload) =>
        Items = SubscriptionList.Read(
            payload.Fields,
            "SubscribeMsgChangeEvent"u8,
            SubscriptionChoice.From
        );

    public IReadOnlyList<SubscriptionChoice> Items { get; init; } = [];
}
