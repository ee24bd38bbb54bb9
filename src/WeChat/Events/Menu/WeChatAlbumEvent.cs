using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>From WeChat's own album (pic_weixin).</summary>
public sealed record WeChatAlbumEvent : SendPicturesEvent
{
    public WeChatAlbumEvent() { }

    internal WeChatAlbumEvent(Payload payload)
        : base(payload) { }
}
