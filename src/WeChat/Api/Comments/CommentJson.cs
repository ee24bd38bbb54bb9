using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Comments;

[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(CommentAnswer))]
[JsonSerializable(typeof(ReplyPart))]
internal sealed partial class CommentJson : JsonSerializerContext
{
    public static readonly CommentJson Wire = new(ApiJson.Options());
}
