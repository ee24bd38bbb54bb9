using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>The phone waits for our answer.</summary>
public sealed record ScanCodeWaitMessageEvent : ScanCodeEvent
{
    public ScanCodeWaitMessageEvent() { }

    internal ScanCodeWaitMessageEvent(Payload payload)
        : base(payload) { }
}
