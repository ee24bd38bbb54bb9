using System.Net;
using System.Net.Sockets;
using System.Text;
using WeChat.Api;
using WeChat.Api.Tokens;

namespace WeChat.Tests.Api;

/// <summary>
/// Accepts a connection, reads the request's beginning, says at most a part of an answer and hangs up. Its client has
/// a token already.
/// </summary>
internal sealed class DroppingServer : IAccessTokenSource, IDisposable
{
    public const string Token = "tok-short";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly HttpClient http = WeChatApiClient.CreateHttpClient();
    private readonly byte[] beginning;
    private int connections;

    public DroppingServer(string beginning = "")
    {
        this.beginning = Encoding.Latin1.GetBytes(beginning);
        listener.Start();
        _ = HangUpOnEveryoneAsync();
        var settings = new WeChatApiSettings
        {
            BaseUrl = $"http://{listener.LocalEndpoint}",
            PlatformBaseUrl = $"http://{listener.LocalEndpoint}",
            RetryPauses = [TimeSpan.Zero, TimeSpan.Zero],
        };
        Client = new(http, new AppCredentials(ApiStub.AppId, ApiStub.AppSecret), settings, this);
    }

    public WeChatApiClient Client { get; }

    public int Connections => connections;

    public ValueTask<string> GetAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(Token);

    public Task RefreshAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation) => default;

    public void Dispose()
    {
        http.Dispose();
        listener.Dispose();
    }

    private async Task HangUpOnEveryoneAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = await caller.GetStream().ReadAsync(new byte[1024]);
                await caller.GetStream().WriteAsync(beginning);
            }
        }
        catch (Exception end)
            when (end is SocketException or ObjectDisposedException or IOException) { }
    }
}
