using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A gift card was sent to somebody.</summary>
public sealed record GiftCardSendToFriendEvent : GiftCardEvent
{
    public GiftCardSendToFriendEvent() { }

    internal GiftCardSendToFriendEvent(Payload payload)
        : base(payload)
    {
        IsChatRoom = payload.Fields.Flag("IsChatRoom"u8);
        IsReturnBack = payload.Fields.Flag("IsReturnBack"u8);
    }

    public bool IsChatRoom { get; init; }

    public bool IsReturnBack { get; init; }
}
