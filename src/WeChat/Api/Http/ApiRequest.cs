using System.Net.Http.Headers;
using System.Text;

namespace WeChat.Api.Http;

/// <summary>The HTTP form of a call.</summary>
internal static class ApiRequest
{
    public static HttpRequestMessage Of(ApiCall call, string? token, string baseUrl) =>
        new(call.Method, AddressOf(call, token, baseUrl)) { Content = ContentOf(call) };

    /// <summary>Why the caller's file could not be read to its end; null when the failure has another cause.</summary>
    public static Exception? SourceFailure(HttpRequestMessage request) =>
        (request.Content as UploadContent)?.SourceFailure;

    private static HttpContent? ContentOf(ApiCall call)
    {
        if (call.Upload is { } upload)
        {
            return new UploadContent(upload);
        }

        return call.Body is null
            ? null
            : new ByteArrayContent(call.Body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
    }

    private static string AddressOf(ApiCall call, string? token, string baseUrl)
    {
        var address = new StringBuilder(baseUrl.TrimEnd('/')).Append(call.Path);
        var mark = '?';
        foreach (
            var (name, value) in token is null
                ? call.Query
                : [new("access_token", token), .. call.Query]
        )
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }
}
