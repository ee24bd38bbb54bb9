using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChat.Api.Http;

/// <summary>Yes and no as WeChat writes them: 1 and 0, here and there as text or as a real boolean.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt32(out var number) && number != 0,
            JsonTokenType.String => reader.GetString() is "1" or "true",
            _ => reader.TokenType is JsonTokenType.True,
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value ? 1 : 0);
}
