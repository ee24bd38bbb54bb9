using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The qualification passed; interfaces open at once.</summary>
public sealed record QualificationVerifySuccessEvent : VerificationGrantedEvent
{
    public QualificationVerifySuccessEvent() { }

    internal QualificationVerifySuccessEvent(Payload payload)
        : base(payload) { }
}
