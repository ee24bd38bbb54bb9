using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The name passed; the account is verified.</summary>
public sealed record NamingVerifySuccessEvent : VerificationGrantedEvent
{
    public NamingVerifySuccessEvent() { }

    internal NamingVerifySuccessEvent(Payload payload)
        : base(payload) { }
}
