using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>Our own site as the world sees it, asked without cookies and without following redirects.</summary>
internal sealed class PublicSite(IOptions<SiteOptions> site) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    public Uri BaseUrl => new(site.Value.PublicBaseUrl);

    public async Task<(int Status, string Text)> GetAsync(string path, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(new Uri(site.Value.PageUrl(path)), cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>Any site's clock, by the Date header of its answer; null when it has none.</summary>
    public async Task<DateTimeOffset?> ClockOfAsync(string url, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(
            new Uri(url),
            HttpCompletionOption.ResponseHeadersRead,
            cancel
        );
        return answer.Headers.Date;
    }

    public void Dispose() => http.Dispose();
}
