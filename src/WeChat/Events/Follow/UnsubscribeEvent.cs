using WeChat.Messages;

namespace WeChat.Events.Follow;

/// <summary>A fan unfollows; a reply reaches nobody.</summary>
public sealed record UnsubscribeEvent : InboundEvent
{
    public UnsubscribeEvent() { }

    internal UnsubscribeEvent(Payload payload)
        : base(payload) { }
}
