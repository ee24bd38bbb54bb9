using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace WeChatSimulator.Deliveries;

/// <summary>The wire to the back end: one request, cut after the reply time-out.</summary>
internal sealed class CallbackLine(IOptions<SimulatorOptions> options) : IDisposable
{
    private const int LargestReply = 1024 * 1024;

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
        }
    )
    {
        MaxResponseContentBufferSize = LargestReply,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<(int Status, byte[] Body)> PostAsync(Envelope envelope)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, envelope.Url);
        request.Content = new ByteArrayContent(envelope.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(envelope.ContentType);
        return await SendAsync(request);
    }

    public async Task<(int Status, byte[] Body)> GetAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    private async Task<(int Status, byte[] Body)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/4.0");
        using var patience = new CancellationTokenSource(options.Value.ReplyTimeout);
        using var response = await http.SendAsync(request, patience.Token);
        return (
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(patience.Token)
        );
    }
}
