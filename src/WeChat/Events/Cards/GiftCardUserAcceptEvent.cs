using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A gift card was accepted.</summary>
public sealed record GiftCardUserAcceptEvent : GiftCardEvent
{
    public GiftCardUserAcceptEvent() { }

    internal GiftCardUserAcceptEvent(Payload payload)
        : base(payload) => IsChatRoom = payload.Fields.Flag("IsChatRoom"u8);

    public bool IsChatRoom { get; init; }
}
