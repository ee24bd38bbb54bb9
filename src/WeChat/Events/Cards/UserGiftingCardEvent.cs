using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan gives the card to somebody.</summary>
public sealed record UserGiftingCardEvent : CardEvent
{
    public UserGiftingCardEvent() { }

    internal UserGiftingCardEvent(Payload payload)
        : base(payload)
    {
        FriendUserName = payload.Fields.Text("FriendUserName"u8);
        IsReturnBack = payload.Fields.Flag("IsReturnBack"u8);
        IsChatRoom = payload.Fields.Flag("IsChatRoom"u8);
    }

    public string FriendUserName { get; init; } = "";

    public bool IsReturnBack { get; init; }

    public bool IsChatRoom { get; init; }
}
