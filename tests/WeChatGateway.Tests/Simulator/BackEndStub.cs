using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WeChat.Callbacks;
using WeChat.Messages;
using WeChat.Replies;

namespace WeChatUnion.Gateway.Tests.Simulator;

/// <summary>A back end that reads callbacks with WeChat's own protocol and answers as a test says.</summary>
internal sealed class BackEndStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SeenCallback> seen = new();

    private BackEndStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/callback", ReceiveAsync);
        app.MapGet("/callback", Verify);
        app.MapGet("/page", () => "page");
    }

    public CallbackProtocol Protocol { get; set; } = null!;

    /// <summary>Every request that arrived and was proved.</summary>
    public IReadOnlyList<SeenCallback> Seen => [.. seen];

    /// <summary>What to answer; null says nothing.</summary>
    public Func<InboundMessage, IPassiveReply?> Reply { get; set; } = _ => null;

    /// <summary>Runs before the answer; may wait, fail or write an answer of its own.</summary>
    public Func<HttpContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public string Url => app.Urls.First();

    public static async Task<BackEndStub> StartAsync()
    {
        var stub = new BackEndStub();
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Verify(HttpRequest request) =>
        Protocol.VerifyUrl(QueryOf(request)) is { EchoStr: { } echo }
            ? Results.Text(echo)
            : Results.Forbid();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var read = Protocol.Read(QueryOf(http.Request), body.ToArray());
        if (!read.Succeeded)
        {
            http.Response.StatusCode = 401;
            return;
        }

        seen.Enqueue(new(read.Delivery, http.Request.Query["msg_signature"].ToString()));
        await Before(http);
        if (http.Response.HasStarted || http.Response.StatusCode != 200)
        {
            return;
        }

        var message = read.Delivery.Message;
        var output = new ArrayBufferWriter<byte>();
        var clear = Reply(message) is { } reply
            ? PassiveReply.ToBytes(reply, ReplyHeader.To(message, TimeProvider.System.GetUtcNow()))
            : PassiveReply.Success.ToArray();
        http.Response.ContentType = Protocol.WriteReply(read.Delivery, clear, output);
        await http.Response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }

    private static CallbackQuery QueryOf(HttpRequest request) =>
        new(
            request.Query["signature"],
            request.Query["timestamp"],
            request.Query["nonce"],
            request.Query["encrypt_type"],
            request.Query["msg_signature"],
            request.Query["openid"],
            request.Query["echostr"]
        );
}
