using WeChat.Messages;

namespace WeChat.Events.Subscriptions;

/// <summary>A fan answered a request to subscribe, one answer per template.</summary>
public sealed record SubscribeMsgPopupEvent : InboundEvent
{
    public SubscribeMsgPopupEvent() { }

    internal SubscribeMsgPopupEvent(Payload payload)
        : base(payload) =>
        Items = SubscriptionList.Read(
            payload.Fields,
            "SubscribeMsgPopupEvent"u8,
            SubscriptionChoice.From
        );

    public IReadOnlyList<SubscriptionChoice> Items { get; init; } = [];
}
