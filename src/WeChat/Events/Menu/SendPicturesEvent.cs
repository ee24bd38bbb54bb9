using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>Pictures were chosen from the menu; they follow as image messages, in any order.</summary>
public abstract record SendPicturesEvent : InboundEvent
{
    private protected SendPicturesEvent() { }

    private protected SendPicturesEvent(Payload payload)
        : base(payload)
    {
        var info = payload.Fields.Child("SendPicsInfo"u8);
        Count = info.Int32("Count"u8);
        PicMd5Sums = info.Objects("PicList"u8, "item"u8, static item => item.Text("PicMd5Sum"u8));
    }

    /// <summary>How many follow, as WeChat counts; samples disagree with the list.</summary>
    public int? Count { get; init; }

    /// <summary>MD5 of each picture, hexadecimal.</summary>
    public IReadOnlyList<string> PicMd5Sums { get; init; } = [];
}
