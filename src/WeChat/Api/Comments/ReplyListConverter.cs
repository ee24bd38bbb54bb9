using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChat.Api.Comments;

/// <summary>The reply to a comment has been seen as an object and as an array.</summary>
internal sealed class ReplyListConverter : JsonConverter<IReadOnlyList<ReplyPart>>
{
    public override IReadOnlyList<ReplyPart>? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var value = JsonDocument.ParseValue(ref reader);
        var parts = value.RootElement.ValueKind switch
        {
            JsonValueKind.Array => value.RootElement.EnumerateArray().ToList(),
            JsonValueKind.Object => [value.RootElement],
            _ => [],
        };
        return
        [
            .. parts
                .Select(part => part.Deserialize(CommentJson.Wire.ReplyPart))
                .OfType<ReplyPart>(),
        ];
    }

    public override void Write(
        Utf8JsonWriter writer,
        IReadOnlyList<ReplyPart> value,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Replies are only read.");
}
