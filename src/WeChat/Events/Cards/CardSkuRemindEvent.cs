using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>The stock of the card runs low.</summary>
public sealed record CardSkuRemindEvent : CardEvent
{
    public CardSkuRemindEvent() { }

    internal CardSkuRemindEvent(Payload payload)
        : base(payload) => Detail = payload.Fields.Text("Detail"u8);

    public string Detail { get; init; } = "";
}
