using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A mini-program version passed review.</summary>
public sealed record WeappAuditSuccessEvent : InboundEvent
{
    public WeappAuditSuccessEvent() { }

    internal WeappAuditSuccessEvent(Payload payload)
        : base(payload) => SuccTime = payload.Fields.Int64("SuccTime"u8);

    /// <summary>Unix seconds.</summary>
    public long? SuccTime { get; init; }
}
