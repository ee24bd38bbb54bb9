using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>Our own site as the world sees it, asked without cookies and without following redirects.</summary>
internal sealed class PublicSite(IOptions<SiteOptions> site, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    public Uri BaseUrl => new(site.Value.PublicBaseUrl);

    /// <exception cref="HttpRequestException">It cannot be reached, or does not answer in time.</exception>
    public async Task<(int Status, string Text)> GetAsync(string path, CancellationToken cancel)
    {
        using var answer = await AskAsync(
            site.Value.PageUrl(path),
            HttpCompletionOption.ResponseContentRead,
            cancel
        );
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>Any site's clock, by the Date header of its answer; null when it has none.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or does not answer in time.</exception>
    public async Task<DateTimeOffset?> ClockOfAsync(string url, CancellationToken cancel)
    {
        using var answer = await AskAsync(url, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.Headers.Date;
    }

    public void Dispose() => http.Dispose();

    /// <summary>To whoever asks, a site that hangs is a site that is not there.</summary>
    private async Task<HttpResponseMessage> AskAsync(
        string url,
        HttpCompletionOption until,
        CancellationToken cancel
    )
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await http.GetAsync(new Uri(url), until, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, "No answer in time.", late);
        }
    }
}
