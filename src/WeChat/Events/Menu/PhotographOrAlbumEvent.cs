using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>Taken or from the album (pic_photo_or_album).</summary>
public sealed record PhotographOrAlbumEvent : SendPicturesEvent
{
    public PhotographOrAlbumEvent() { }

    internal PhotographOrAlbumEvent(Payload payload)
        : base(payload) { }
}
