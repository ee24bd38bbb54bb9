using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>A step of the account's verification; for administrators.</summary>
public abstract record VerificationEvent : InboundEvent
{
    private protected VerificationEvent() { }

    private protected VerificationEvent(Payload payload)
        : base(payload) { }
}
