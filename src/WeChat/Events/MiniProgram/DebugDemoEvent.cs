using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>Sent by the test tool of WeChat's console.</summary>
public sealed record DebugDemoEvent : InboundEvent
{
    public DebugDemoEvent() { }

    internal DebugDemoEvent(Payload payload)
        : base(payload) => DebugStr = payload.Fields.Text("debug_str"u8);

    public string DebugStr { get; init; } = "";
}
