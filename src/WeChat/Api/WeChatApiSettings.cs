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

    /// <summary>Longest wait for one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pauses before the second, third … attempt of a call that may be repeated; up to a half is added at random.</summary>
    public IReadOnlyList<TimeSpan> RetryPauses { get; init; } =
    [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800)];

    /// <summary>
    /// How long before its end a token is replaced. WeChat itself renews a stable token five minutes ahead and
    /// keeps the former one valid meanwhile.
    /// </summary>
    public TimeSpan TokenRefreshAhead { get; init; } = TimeSpan.FromMinutes(5);
}
