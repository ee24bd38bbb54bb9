using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan sent the form that activates the membership card.</summary>
public sealed record SubmitMemberCardUserInfoEvent : CardEvent
{
    public SubmitMemberCardUserInfoEvent() { }

    internal SubmitMemberCardUserInfoEvent(Payload payload)
        : base(payload) { }
}
