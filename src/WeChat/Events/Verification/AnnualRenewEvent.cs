using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The yearly renewal is due soon.</summary>
public sealed record AnnualRenewEvent : VerificationGrantedEvent
{
    public AnnualRenewEvent() { }

    internal AnnualRenewEvent(Payload payload)
        : base(payload) { }
}
