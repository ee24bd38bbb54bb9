using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>A menu button was tapped; EventKey is its key.</summary>
public sealed record ClickEvent : InboundEvent
{
    public ClickEvent() { }

    internal ClickEvent(Payload payload)
        : base(payload) { }
}
