using Microsoft.Extensions.Options;

namespace WeChatSimulator.Client;

/// <summary>
/// What wx.request does: WeChat itself, not a browser, calls the mini-program's server, so that neither cookies nor
/// CORS play a part. Only the configured server can be reached.
/// </summary>
internal sealed class MiniProgramLine(IOptions<SimulatorOptions> options) : IDisposable
{
    private static readonly string[] HeadersSent =
    [
        "Authorization",
        "Content-Type",
        "Accept",
        "If-Match",
    ];

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
        }
    );

    public async Task ForwardAsync(HttpContext context, string path)
    {
        using var request = Make(context.Request, path);
        using var response = await SendAsync(request, context.RequestAborted);
        if (response is null)
        {
            context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Make(HttpRequest from, string path)
    {
        var root = options.Value.MiniProgramApiUrl.TrimEnd('/');
        var request = new HttpRequestMessage(
            new HttpMethod(from.Method),
            $"{root}/{path}{from.QueryString}"
        );
        if (from.ContentLength is > 0)
        {
            request.Content = new StreamContent(from.Body);
        }

        foreach (var name in HeadersSent)
        {
            var value = from.Headers[name].ToString();
            if (value.Length > 0 && !request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        request.Headers.TryAddWithoutValidation(
            "Referer",
            $"https://servicewechat.com/{options.Value.MiniProgram.AppId}/devtools/page-frame.html"
        );
        return request;
    }

    private async Task<HttpResponseMessage?> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancel
    )
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
