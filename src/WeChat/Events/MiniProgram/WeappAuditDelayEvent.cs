using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>The review takes longer.</summary>
public sealed record WeappAuditDelayEvent : InboundEvent
{
    public WeappAuditDelayEvent() { }

    internal WeappAuditDelayEvent(Payload payload)
        : base(payload)
    {
        DelayTime = payload.Fields.Int64("DelayTime"u8);
        Reason = payload.Fields.Text("Reason"u8);
    }

    /// <summary>Unix seconds.</summary>
    public long? DelayTime { get; init; }

    public string Reason { get; init; } = "";
}
