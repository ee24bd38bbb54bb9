using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>The card passed review.</summary>
public sealed record CardPassCheckEvent : CardEvent
{
    public CardPassCheckEvent() { }

    internal CardPassCheckEvent(Payload payload)
        : base(payload) { }
}
