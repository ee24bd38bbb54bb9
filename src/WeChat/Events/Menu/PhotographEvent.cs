using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>Taken with the camera (pic_sysphoto).</summary>
public sealed record PhotographEvent : SendPicturesEvent
{
    public PhotographEvent() { }

    internal PhotographEvent(Payload payload)
        : base(payload) { }
}
