using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>The card failed review.</summary>
public sealed record CardNotPassCheckEvent : CardEvent
{
    public CardNotPassCheckEvent() { }

    internal CardNotPassCheckEvent(Payload payload)
        : base(payload) => RefuseReason = payload.Fields.Text("RefuseReason"u8);

    public string RefuseReason { get; init; } = "";
}
