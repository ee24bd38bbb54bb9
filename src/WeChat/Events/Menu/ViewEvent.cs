using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>A menu link was opened; EventKey is the URL.</summary>
public sealed record ViewEvent : InboundEvent
{
    public ViewEvent() { }

    internal ViewEvent(Payload payload)
        : base(payload) => MenuId = payload.Fields.Text("MenuId"u8);

    /// <summary>Of a conditional menu.</summary>
    public string MenuId { get; init; } = "";
}
