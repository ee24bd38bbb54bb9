using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>About a coupon or membership card.</summary>
public abstract record CardEvent : InboundEvent
{
    private protected CardEvent() { }

    private protected CardEvent(Payload payload)
        : base(payload)
    {
        CardId = payload.Fields.Text("CardId"u8);
        UserCardCode = payload.Fields.Text("UserCardCode"u8);
    }

    public string CardId { get; init; } = "";

    /// <summary>Empty when the event is about the card itself.</summary>
    public string UserCardCode { get; init; } = "";
}
