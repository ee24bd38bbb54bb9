namespace WeChatUnion.Crowd.Commands;

/// <summary>The limit everything is measured against: Kestrel reading a body and answering a constant.</summary>
internal static class BareCommand
{
    public const int ReplyBytes = 500;

    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        var app = builder.Build();
        var reply = new byte[ReplyBytes];
        Array.Fill(reply, (byte)'x');
        app.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Response.ContentLength = reply.Length;
            await http.Response.Body.WriteAsync(reply);
        });
        await app.RunAsync();
        return 0;
    }
}
