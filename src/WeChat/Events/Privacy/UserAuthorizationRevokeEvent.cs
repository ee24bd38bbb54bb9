using WeChat.Messages;

namespace WeChat.Events.Privacy;

/// <summary>The person took a consent back: delete what it covered.</summary>
public sealed record UserAuthorizationRevokeEvent : PersonalDataEvent
{
    public UserAuthorizationRevokeEvent() { }

    internal UserAuthorizationRevokeEvent(Payload payload)
        : base(payload) { }
}
