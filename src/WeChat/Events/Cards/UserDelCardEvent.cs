using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan deleted the card.</summary>
public sealed record UserDelCardEvent : CardEvent
{
    public UserDelCardEvent() { }

    internal UserDelCardEvent(Payload payload)
        : base(payload) { }
}
