using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>The phone shows the result itself.</summary>
public sealed record ScanCodePushEvent : ScanCodeEvent
{
    public ScanCodePushEvent() { }

    internal ScanCodePushEvent(Payload payload)
        : base(payload) { }
}
