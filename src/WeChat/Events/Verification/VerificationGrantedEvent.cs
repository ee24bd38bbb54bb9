using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>Verification holds until a date.</summary>
public abstract record VerificationGrantedEvent : VerificationEvent
{
    private protected VerificationGrantedEvent() { }

    private protected VerificationGrantedEvent(Payload payload)
        : base(payload) => ExpiredTime = payload.Fields.Int64("ExpiredTime"u8);

    /// <summary>Unix seconds.</summary>
    public long? ExpiredTime { get; init; }
}
