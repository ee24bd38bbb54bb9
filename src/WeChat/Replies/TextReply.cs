namespace WeChat.Replies;

/// <summary>A text. May hold line ends and links; longer ones are cut.</summary>
public sealed record TextReply(string Content) : IPassiveReply
{
    /// <summary>
    /// UTF-8 bytes WeChat takes before it shows a failure notice instead. Undocumented: measured
    /// by developers and reported in the community forum.
    /// </summary>
    public const int MaximumBytes = 2048;

    public string MsgType => "text";

    public void WriteBody(ref ReplyXmlWriter xml) => xml.Text("Content"u8, Content, MaximumBytes);
}
