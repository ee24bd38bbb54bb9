namespace WeChat.Replies;

/// <summary>Music at a URL, with the thumbnail WeChat insists on.</summary>
/// <param name="HqMusicUrl">Played first on Wi-Fi.</param>
public sealed record MusicReply(
    string ThumbMediaId,
    string? Title = null,
    string? Description = null,
    string? MusicUrl = null,
    string? HqMusicUrl = null
) : IPassiveReply
{
    public string MsgType => "music";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        xml.Open("Music"u8);
        xml.OptionalText("Title"u8, Title);
        xml.OptionalText("Description"u8, Description);
        xml.OptionalText("MusicUrl"u8, MusicUrl);
        xml.OptionalText("HQMusicUrl"u8, HqMusicUrl);
        xml.Text("ThumbMediaId"u8, ThumbMediaId);
        xml.Close("Music"u8);
    }
}
