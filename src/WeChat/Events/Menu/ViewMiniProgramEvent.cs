using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>A menu opened a mini-program; EventKey is the page path.</summary>
public sealed record ViewMiniProgramEvent : InboundEvent
{
    public ViewMiniProgramEvent() { }

    internal ViewMiniProgramEvent(Payload payload)
        : base(payload) => MenuId = payload.Fields.Text("MenuId"u8);

    /// <summary>Of a conditional menu.</summary>
    public string MenuId { get; init; } = "";
}
