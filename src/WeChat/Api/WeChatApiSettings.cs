namespace WeChat.Api;

/// <summary>How the API client reaches WeChat. The defaults are WeChat's own addresses.</summary>
public sealed record WeChatApiSettings
{
    /// <summary>Where the server API lives; may carry a path, as a simulator's address does.</summary>
    public string BaseUrl { get; init; } = "https://api.weixin.qq.com";

    /// <summary>Where the page lives that asks a fan for consent (web OAuth2).</summary>
    public string AuthorizeBaseUrl { get; init; } = "https://open.weixin.qq.com";

    /// <summary>Where the official-account platform shows QR codes and asks for one-time subscriptions.</summary>
    public string PlatformBaseUrl { get; init; } = "https://mp.weixin.qq.com";

    /// <summary>Longest wait for one attempt; for a download, until it begins and between its pieces.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time for one attempt to send a file.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest JSON answer in bytes; a longer one is refused unread.</summary>
    public long LongestAnswer { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// The same for the calls that list whole articles, materials or chat records: a full page of articles alone may hold 160
    /// of them with 20,000 characters each.
    /// </summary>
    public long LongestPage { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// When at least half of the attempts within <see cref="BreakerWindow"/>, and no fewer than this in all, find no
    /// WeChat (time-out, broken connection, HTTP 5xx), calls fail at once for <see cref="BreakerPause"/>; then one is
    /// let through to see. At least 2.
    /// </summary>
    public int BreakerFailures { get; init; } = 10;

    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Pauses before the second, third … attempt of a call that may be repeated; up to a half is added at random.</summary>
    public IReadOnlyList<TimeSpan> RetryPauses { get; init; } =
    [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800)];

    /// <summary>
    /// Told when the replacement of a token or ticket failed that no caller waited for: the former one stays in use, so
    /// nobody else hears of it. For a log; must not throw.
    /// </summary>
    public Action<Exception>? RenewalFailed { get; init; }

    /// <summary>
    /// How long before its end a token is replaced. WeChat itself renews a stable token five minutes ahead and
    /// keeps the former one valid meanwhile.
    /// </summary>
    public TimeSpan TokenRefreshAhead { get; init; } = TimeSpan.FromMinutes(5);
}
