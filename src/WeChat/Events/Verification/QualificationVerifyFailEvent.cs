using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The qualification failed.</summary>
public sealed record QualificationVerifyFailEvent : VerificationRefusedEvent
{
    public QualificationVerifyFailEvent() { }

    internal QualificationVerifyFailEvent(Payload payload)
        : base(payload) { }
}
