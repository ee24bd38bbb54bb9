using System.Net;
using System.Text;
using WeChat.Callbacks;
using WeChat.Replies;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>What came back, as WeChat reads it.</summary>
internal sealed record StageAnswer(
    HttpStatusCode Status,
    string? MediaType,
    byte[] Body,
    CallbackSender Sender
)
{
    public string Raw => Encoding.UTF8.GetString(Body);

    public string Clear => Encoding.UTF8.GetString(Sender.Open(Body).Span);

    public ReceivedReply Reply => ReplyReader.Read(Sender.Open(Body).Span);

    /// <summary>The text a fan reads.</summary>
    public string Words => ((TextReply)Reply.Reply).Content;

    public override string ToString() => $"{(int)Status} {MediaType} {Raw}";
}
