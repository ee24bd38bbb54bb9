using WeChat.Messages;

namespace WeChat.Events.Jobs;

/// <summary>A template message was delivered or not; MsgId names it.</summary>
public sealed record TemplateSendJobFinishEvent : InboundEvent
{
    public TemplateSendJobFinishEvent() { }

    internal TemplateSendJobFinishEvent(Payload payload)
        : base(payload) => Status = payload.Fields.Text("Status"u8);

    /// <summary>success, failed:user block or failed: system failed.</summary>
    public string Status { get; init; } = "";

    public bool Succeeded => Status.StartsWith("success", StringComparison.OrdinalIgnoreCase);

    /// <summary>The fan does not want our messages.</summary>
    public bool BlockedByUser => Status.Contains("user block", StringComparison.OrdinalIgnoreCase);
}
