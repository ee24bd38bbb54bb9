using WeChat.Messages;

namespace WeChat.Events.Privacy;

/// <summary>The person changed their data: refresh it.</summary>
public sealed record UserInfoModifiedEvent : PersonalDataEvent
{
    public UserInfoModifiedEvent() { }

    internal UserInfoModifiedEvent(Payload payload)
        : base(payload) { }
}
