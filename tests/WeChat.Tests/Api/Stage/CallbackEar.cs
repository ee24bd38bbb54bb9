using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WeChat.Callbacks;
using WeChat.Messages;
using WeChatSimulator.Accounts;

namespace WeChat.Tests.Api.Stage;

/// <summary>A back end that only listens: it proves and reads what the simulator pushes, and answers success.</summary>
internal sealed class CallbackEar : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<InboundMessage> heard = new();
    private readonly ConcurrentDictionary<string, Lazy<CallbackProtocol>> protocols = new();

    private CallbackEar()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/{appId}", HearAsync);
    }

    public IReadOnlyList<InboundMessage> Heard => [.. heard];

    public static async Task<CallbackEar> StartAsync()
    {
        var ear = new CallbackEar();
        await ear.app.StartAsync();
        return ear;
    }

    /// <summary>Gives the account its callback address here.</summary>
    public void ListenTo(AccountOptions account)
    {
        account.CallbackUrl = $"{app.Urls.First()}/{account.AppId}";
        protocols[account.AppId] = new(() =>
            new(
                new(account.AppId, account.Token, account.EncodingAesKey, null, null, false),
                TimeSpan.FromMinutes(5),
                TimeProvider.System
            )
        );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HearAsync(HttpContext http, string appId)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var query = http.Request.Query;
        var read = protocols[appId]
            .Value.Read(
                new(
                    query["signature"],
                    query["timestamp"],
                    query["nonce"],
                    query["encrypt_type"],
                    query["msg_signature"],
                    query["openid"],
                    query["echostr"]
                ),
                body.ToArray()
            );
        if (!read.Succeeded)
        {
            http.Response.StatusCode = 401;
            return;
        }

        heard.Enqueue(read.Delivery.Message);
        await http.Response.WriteAsync("success");
    }
}
