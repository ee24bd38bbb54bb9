using WeChat.Messages;

namespace WeChat.Events.Guide;

/// <summary>A guide accepted or refused; fields through ReadFields.</summary>
public sealed record GuideInviteResultEvent : InboundEvent
{
    public GuideInviteResultEvent() { }

    internal GuideInviteResultEvent(Payload payload)
        : base(payload) { }
}
