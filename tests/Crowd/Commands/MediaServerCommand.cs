namespace WeChatUnion.Crowd.Commands;

/// <summary>As much of WeChat as a download needs: a token, and a picture of some size that comes piece by piece.</summary>
internal static class MediaServerCommand
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Between two pieces, so that all downloads are under way together.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var length = options.Number("bytes", 5 * 1024 * 1024);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Text("address", ""));
        var app = builder.Build();
        app.Run(http =>
            http.Request.Path == "/cgi-bin/stable_token"
                ? http.Response.WriteAsync("""{"access_token":"t","expires_in":7200}""")
                : SendAsync(http, length)
        );
        await app.RunAsync();
        return 0;
    }

    private static async Task SendAsync(HttpContext http, int length)
    {
        http.Response.ContentType = "image/jpeg";
        http.Response.ContentLength = length;
        var piece = new byte[PieceBytes];
        Array.Fill(piece, (byte)0xFF);
        for (var left = length; left > 0; left -= PieceBytes)
        {
            await http.Response.Body.WriteAsync(piece.AsMemory(0, Math.Min(left, PieceBytes)));
            await Task.Delay(Pause);
        }
    }
}
