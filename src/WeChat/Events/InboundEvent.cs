using WeChat.Messages;

namespace WeChat.Events;

/// <summary>Something that happened, pushed with MsgType event.</summary>
public abstract record InboundEvent : InboundMessage
{
    private protected InboundEvent() { }

    private protected InboundEvent(Payload payload)
        : base(payload)
    {
        Event = payload.Fields.Text("Event"u8);
        EventKey = payload.Fields.Text("EventKey"u8);
    }

    /// <summary>As sent; compare without case (CLICK and click both occur).</summary>
    public string Event { get; init; } = "";

    /// <summary>Button key, scene, URL or page path; empty for most events.</summary>
    public string EventKey { get; init; } = "";
}
