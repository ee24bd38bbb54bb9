using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeChatSimulator.Api;

internal static class ApiBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The request's JSON object whatever its media type says; null when it is not one (47001).</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            var body =
                await JsonNode.ParseAsync(
                    request.Body,
                    documentOptions: Strict,
                    cancellationToken: request.HttpContext.RequestAborted
                ) as JsonObject;
            request.HttpContext.Items[typeof(ApiBody)] = body;
            return body;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a body has been read in which something may be of another shape than the endpoint expects.</summary>
    public static bool WasRead(HttpContext http) => http.Items[typeof(ApiBody)] is not null;

    /// <summary>A text or number as text; null when it is missing or something else.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value ? value.ToString() : null;
}
