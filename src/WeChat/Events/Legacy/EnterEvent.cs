using WeChat.Messages;

namespace WeChat.Events.Legacy;

/// <summary>The chat was opened; long withdrawn.</summary>
public sealed record EnterEvent : InboundEvent
{
    public EnterEvent() { }

    internal EnterEvent(Payload payload)
        : base(payload) { }
}
