using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>About a gift card.</summary>
public abstract record GiftCardEvent : InboundEvent
{
    private protected GiftCardEvent() { }

    private protected GiftCardEvent(Payload payload)
        : base(payload)
    {
        PageId = payload.Fields.Text("PageId"u8);
        OrderId = payload.Fields.Text("OrderId"u8);
    }

    public string PageId { get; init; } = "";

    public string OrderId { get; init; } = "";
}
