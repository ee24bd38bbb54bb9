using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A request for a privacy interface was reviewed.</summary>
public sealed record WxaPrivacyApplyEvent : InboundEvent
{
    public WxaPrivacyApplyEvent() { }

    internal WxaPrivacyApplyEvent(Payload payload)
        : base(payload)
    {
        ApiName = payload.Fields.Child("result_info"u8).Text("api_name"u8);
        AuditId = payload.Fields.Child("result_info"u8).Text("audit_id"u8);
        Status = payload.Fields.Child("result_info"u8).Text("status"u8);
        Reason = payload.Fields.Child("result_info"u8).Text("reason"u8);
    }

    public string ApiName { get; init; } = "";

    public string AuditId { get; init; } = "";

    public string Status { get; init; } = "";

    public string Reason { get; init; } = "";
}
