using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>A step was refused.</summary>
public abstract record VerificationRefusedEvent : VerificationEvent
{
    private protected VerificationRefusedEvent() { }

    private protected VerificationRefusedEvent(Payload payload)
        : base(payload)
    {
        FailTime = payload.Fields.Int64("FailTime"u8);
        FailReason = payload.Fields.Text("FailReason"u8);
    }

    /// <summary>Unix seconds.</summary>
    public long? FailTime { get; init; }

    public string FailReason { get; init; } = "";
}
