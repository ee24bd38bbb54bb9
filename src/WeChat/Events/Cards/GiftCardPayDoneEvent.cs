using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A gift card was paid.</summary>
public sealed record GiftCardPayDoneEvent : GiftCardEvent
{
    public GiftCardPayDoneEvent() { }

    internal GiftCardPayDoneEvent(Payload payload)
        : base(payload) { }
}
