using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Codes;

/// <summary>Codes that open the mini-program when scanned; each answer is the picture (JPEG, or PNG when transparent).</summary>
public sealed class CodeApi
{
    public const int LongestPath = 1024;

    private readonly TokenCalls calls;

    internal CodeApi(TokenCalls calls) => this.calls = calls;

    /// <summary>A round code of which any number may be made; 5,000 a minute.</summary>
    /// <exception cref="WeChatApiException">41030: the page is not published; 40129: WeChat refuses the scene.</exception>
    public Task<WeChatDownload> UnlimitedAsync(
        UnlimitedCode code,
        CancellationToken cancellation = default
    )
    {
        code.Check();
        var request = new UnlimitedCodeRequest(
            code.Scene,
            code.Page,
            code.CheckPage,
            code.Version.ToWire(),
            code.Look.Width,
            code.Look.AutoColor,
            code.Look.LineColor,
            code.Look.IsTransparent
        );
        var call = ApiCall.Post(
            "/wxa/getwxacodeunlimit",
            request,
            CodesJson.Wire.UnlimitedCodeRequest
        );
        return calls.DownloadAsync(call with { Repeatable = true }, cancellation);
    }

    /// <summary>
    /// A round code for a path with its query. An account makes 100,000 in its whole life, those of
    /// <see cref="QrCodeAsync"/> included, so this is not repeated.
    /// </summary>
    /// <param name="path">1 to 1024 characters, query included.</param>
    public Task<WeChatDownload> ForPathAsync(
        string path,
        MiniProgramVersion version = MiniProgramVersion.Release,
        CodeLook? look = null,
        CancellationToken cancellation = default
    )
    {
        CheckPath(path);
        var drawn = look ?? new();
        drawn.Check();
        var request = new PathCodeRequest(
            path,
            version.ToWire(),
            drawn.Width,
            drawn.AutoColor,
            drawn.LineColor,
            drawn.IsTransparent
        );
        var call = ApiCall.Post("/wxa/getwxacode", request, CodesJson.Wire.PathCodeRequest);
        return calls.DownloadAsync(call, cancellation);
    }

    /// <summary>A square QR code for a path with its query; see <see cref="ForPathAsync"/> for the limit.</summary>
    /// <param name="path">1 to 1024 characters, query included.</param>
    /// <param name="width">Pixels, 280 to 1280.</param>
    public Task<WeChatDownload> QrCodeAsync(
        string path,
        int width = 430,
        CancellationToken cancellation = default
    )
    {
        CheckPath(path);
        new CodeLook { Width = width }.Check();
        var call = ApiCall.Post(
            "/cgi-bin/wxaapp/createwxaqrcode",
            new QrCodeRequest(path, width),
            CodesJson.Wire.QrCodeRequest
        );
        return calls.DownloadAsync(call, cancellation);
    }

    private static void CheckPath(string path)
    {
        if (path.Length is 0 or > LongestPath)
        {
            throw new ArgumentException($"A path has 1 to {LongestPath} characters.", nameof(path));
        }
    }
}
