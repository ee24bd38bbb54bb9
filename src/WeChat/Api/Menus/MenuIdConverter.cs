using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChat.Api.Menus;

/// <summary>A menu's id, which WeChat writes as a number in some answers and as a text in others.</summary>
internal sealed class MenuIdConverter : JsonConverter<string>
{
    public override string? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType is JsonTokenType.Number
            ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
            : reader.GetString();

    public override void Write(
        Utf8JsonWriter writer,
        string value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value);
}
