using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace WeChatUnion.Gateway.Tests.Api;

internal sealed record ApiAnswer(
    HttpStatusCode Status,
    string? MediaType,
    HttpResponseHeaders Headers,
    string Raw
)
{
    public bool IsOk => Status == HttpStatusCode.OK;

    /// <summary>Of a refusal.</summary>
    public string? Code => Text("code");

    public JsonElement Json => JsonDocument.Parse(Raw).RootElement;

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers,
            await response.Content.ReadAsStringAsync()
        );

    public string? Text(string name) =>
        Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public override string ToString() => $"{(int)Status} {MediaType} {Raw}";
}
