namespace WeChat.Replies;

/// <summary>A video, temporary or permanent media.</summary>
public sealed record VideoReply(string MediaId, string? Title = null, string? Description = null)
    : IPassiveReply
{
    public string MsgType => "video";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        xml.Open("Video"u8);
        xml.Text("MediaId"u8, MediaId);
        xml.OptionalText("Title"u8, Title);
        xml.OptionalText("Description"u8, Description);
        xml.Close("Video"u8);
    }
}
