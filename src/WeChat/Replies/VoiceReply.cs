namespace WeChat.Replies;

/// <summary>A voice recording, temporary or permanent media.</summary>
public sealed record VoiceReply(string MediaId) : IPassiveReply
{
    public string MsgType => "voice";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        xml.Open("Voice"u8);
        xml.Text("MediaId"u8, MediaId);
        xml.Close("Voice"u8);
    }
}
