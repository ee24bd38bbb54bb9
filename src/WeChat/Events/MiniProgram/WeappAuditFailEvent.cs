using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A mini-program version failed review.</summary>
public sealed record WeappAuditFailEvent : InboundEvent
{
    public WeappAuditFailEvent() { }

    internal WeappAuditFailEvent(Payload payload)
        : base(payload)
    {
        FailTime = payload.Fields.Int64("FailTime"u8);
        Reason = payload.Fields.Text("Reason"u8);
        ScreenShot = payload.Fields.Text("ScreenShot"u8);
    }

    /// <summary>Unix seconds.</summary>
    public long? FailTime { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Media ids, separated by |.</summary>
    public string ScreenShot { get; init; } = "";
}
