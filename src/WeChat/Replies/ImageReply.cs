namespace WeChat.Replies;

/// <summary>A picture, temporary or permanent media; not an animated one.</summary>
public sealed record ImageReply(string MediaId) : IPassiveReply
{
    public string MsgType => "image";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        xml.Open("Image"u8);
        xml.Text("MediaId"u8, MediaId);
        xml.Close("Image"u8);
    }
}
