using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A mini-program category was reviewed.</summary>
public sealed record WxaCategoryAuditEvent : InboundEvent
{
    public WxaCategoryAuditEvent() { }

    internal WxaCategoryAuditEvent(Payload payload)
        : base(payload)
    {
        Ret = payload.Fields.Int32("Ret"u8);
        First = payload.Fields.Int32("First"u8);
        Second = payload.Fields.Int32("Second"u8);
        Reason = payload.Fields.Text("Reason"u8);
    }

    /// <summary>3 is passed.</summary>
    public int? Ret { get; init; }

    /// <summary>Id of the upper category.</summary>
    public int? First { get; init; }

    /// <summary>Id of the lower category.</summary>
    public int? Second { get; init; }

    public string Reason { get; init; } = "";
}
