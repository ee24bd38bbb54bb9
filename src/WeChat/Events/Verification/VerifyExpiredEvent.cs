using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The verification has run out.</summary>
public sealed record VerifyExpiredEvent : VerificationGrantedEvent
{
    public VerifyExpiredEvent() { }

    internal VerifyExpiredEvent(Payload payload)
        : base(payload) { }
}
