using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A mini-program name was reviewed.</summary>
public sealed record WxaNicknameAuditEvent : InboundEvent
{
    public WxaNicknameAuditEvent() { }

    internal WxaNicknameAuditEvent(Payload payload)
        : base(payload)
    {
        Ret = payload.Fields.Int32("Ret"u8);
        Nickname = payload.Fields.Text("Nickname"u8);
        Reason = payload.Fields.Text("Reason"u8);
    }

    /// <summary>3 is passed.</summary>
    public int? Ret { get; init; }

    public string Nickname { get; init; } = "";

    public string Reason { get; init; } = "";
}
