using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A bad rating was given.</summary>
public sealed record WxaCommentBadScoreEvent : InboundEvent
{
    public WxaCommentBadScoreEvent() { }

    internal WxaCommentBadScoreEvent(Payload payload)
        : base(payload) => CommentId = payload.Fields.Child("result"u8).Text("comment_id"u8);

    public string CommentId { get; init; } = "";
}
