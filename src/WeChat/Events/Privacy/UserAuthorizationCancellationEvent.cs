using WeChat.Messages;

namespace WeChat.Events.Privacy;

/// <summary>The person closed their account: delete their data.</summary>
public sealed record UserAuthorizationCancellationEvent : PersonalDataEvent
{
    public UserAuthorizationCancellationEvent() { }

    internal UserAuthorizationCancellationEvent(Payload payload)
        : base(payload) { }
}
