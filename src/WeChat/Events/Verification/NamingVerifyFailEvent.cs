using WeChat.Messages;

namespace WeChat.Events.Verification;

/// <summary>The name failed; opened interfaces stay open.</summary>
public sealed record NamingVerifyFailEvent : VerificationRefusedEvent
{
    public NamingVerifyFailEvent() { }

    internal NamingVerifyFailEvent(Payload payload)
        : base(payload) { }
}
