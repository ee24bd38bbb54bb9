namespace WeChat.Replies;

/// <summary>A clear reply as WeChat reads it.</summary>
public sealed record ReceivedReply(ReplyHeader Header, IPassiveReply Reply)
{
    public override string ToString() => $"ReceivedReply({Reply.MsgType})";
}
