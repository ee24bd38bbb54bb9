using System.Globalization;
using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Comments;

internal sealed record CommentRequest
{
    public long MsgDataId { get; init; }

    public int Index { get; init; }

    public long? UserCommentId { get; init; }

    public int? Begin { get; init; }

    public int? Count { get; init; }

    public int? Type { get; init; }

    public string? Content { get; init; }
}

internal sealed record CommentAnswer : ApiAnswer
{
    public long Total { get; init; }

    public IReadOnlyList<CommentPart>? Comment { get; init; }

    internal override bool HasContent => Comment is not null;
}

internal sealed record CommentPart
{
    public long UserCommentId { get; init; }

    public string? Openid { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? CreateTime { get; init; }

    public string? Content { get; init; }

    public int CommentType { get; init; }

    [JsonConverter(typeof(ReplyListConverter))]
    public IReadOnlyList<ReplyPart>? Reply { get; init; }

    public Comment ToComment() =>
        new()
        {
            Id = UserCommentId,
            OpenId = Openid ?? "",
            CreatedAt = TimeOf(CreateTime),
            Content = Content ?? "",
            IsElected = CommentType == 1,
            Replies =
            [
                .. (Reply ?? []).Select(reply => new CommentReply(
                    reply.Content ?? "",
                    TimeOf(reply.CreateTime)
                )),
            ],
        };

    private static DateTimeOffset? TimeOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? UnixTime.Of(value)
            : null;
}

internal sealed record ReplyPart
{
    public string? Content { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? CreateTime { get; init; }
}
