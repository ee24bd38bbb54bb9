using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>An appeal against a recorded breach changed.</summary>
public sealed record WxaAppealRecordEvent : InboundEvent
{
    public WxaAppealRecordEvent() { }

    internal WxaAppealRecordEvent(Payload payload)
        : base(payload)
    {
        AppealRecordId = payload.Fields.Text("appeal_record_id"u8);
        AppId = payload.Fields.Text("AppId"u8);
        AppealStatus = payload.Fields.Int32("appeal_status"u8);
        AuditReason = payload.Fields.Text("audit_reason"u8);
        PunishDescription = payload.Fields.Text("punish_description"u8);
    }

    public string AppealRecordId { get; init; } = "";

    public string AppId { get; init; } = "";

    public int? AppealStatus { get; init; }

    public string AuditReason { get; init; } = "";

    public string PunishDescription { get; init; } = "";
}
