using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeChatSimulator.Api;

internal static class ApiBody
{
    /// <summary>The request's JSON object whatever its media type says; null when it is not one (47001).</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(
                    request.Body,
                    cancellationToken: request.HttpContext.RequestAborted
                ) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text or number as text; null when it is missing or something else.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value ? value.ToString() : null;
}
