using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan came into the chat from the card.</summary>
public sealed record UserEnterSessionFromCardEvent : CardEvent
{
    public UserEnterSessionFromCardEvent() { }

    internal UserEnterSessionFromCardEvent(Payload payload)
        : base(payload) { }
}
