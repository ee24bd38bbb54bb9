using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>WeChat recorded a breach of its rules.</summary>
public sealed record WxaIllegalRecordEvent : InboundEvent
{
    public WxaIllegalRecordEvent() { }

    internal WxaIllegalRecordEvent(Payload payload)
        : base(payload)
    {
        IllegalRecordId = payload.Fields.Text("illegal_record_id"u8);
        AppId = payload.Fields.Text("AppId"u8);
        IllegalReason = payload.Fields.Text("illegal_reason"u8);
        IllegalContent = payload.Fields.Text("illegal_content"u8);
        RuleName = payload.Fields.Text("rule_name"u8);
        RuleUrl = payload.Fields.Text("rule_url"u8);
    }

    public string IllegalRecordId { get; init; } = "";

    public string AppId { get; init; } = "";

    public string IllegalReason { get; init; } = "";

    public string IllegalContent { get; init; } = "";

    public string RuleName { get; init; } = "";

    public string RuleUrl { get; init; } = "";
}
