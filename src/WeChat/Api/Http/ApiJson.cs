using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChat.Api.Http;

/// <summary>JSON in WeChat's spelling.</summary>
internal static class ApiJson
{
    /// <summary>
    /// For the source-generated context of one area, each of which needs its own: names in snake_case, nothing for null,
    /// numbers also from text (WeChat writes them both ways), lists without nulls, and WeChat's encoder, which an attribute cannot name.
    /// </summary>
    public static JsonSerializerOptions Options() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            Encoder = WeChatJsonEncoder.Instance,
            Converters = { new PresentItems() },
        };
}
