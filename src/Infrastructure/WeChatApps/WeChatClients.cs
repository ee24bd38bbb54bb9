using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Tokens;

namespace WeChatUnion.Infrastructure.WeChatApps;

/// <summary>One API client for each of our apps, for the life of the process.</summary>
public sealed partial class WeChatClients : IDisposable
{
    private readonly HttpClient http = WeChatApiClient.CreateHttpClient();
    private readonly ILogger log;
    private readonly Dictionary<string, WeChatApiClient> clients;

    /// <param name="options">Our apps.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="store">What the nodes share; null: nothing, and nothing of it is changed.</param>
    /// <param name="log">Told what failed ahead of need.</param>
    public WeChatClients(
        IOptions<WeChatOptions> options,
        TimeProvider clock,
        ITokenStore? store,
        ILogger<WeChatClients> log
    )
    {
        this.log = log;
        var settings = new WeChatApiSettings
        {
            BaseUrl = options.Value.ApiBaseUrl,
            AuthorizeBaseUrl = options.Value.AuthorizeBaseUrl,
            RenewalFailed = LogFailure,
        };
        clients = ((WeChatAppOptions[])[options.Value.OfficialAccount, options.Value.MiniProgram])
            .Where(app => app.IsConfigured)
            .ToDictionary(
                app => app.AppId,
                app => new WeChatApiClient(
                    http,
                    new AppCredentials(app.AppId, app.AppSecret),
                    settings,
                    time: clock,
                    store: store
                )
            );
        OfficialAccount = clients[options.Value.OfficialAccount.AppId];
    }

    public WeChatApiClient OfficialAccount { get; }

    /// <summary>By AppId.</summary>
    public IReadOnlyDictionary<string, WeChatApiClient> All => clients;

    /// <summary>Null for an app that is not (or no longer) ours.</summary>
    public WeChatApiClient? Find(string appId) => clients.GetValueOrDefault(appId);

    public void Dispose() => http.Dispose();

    [LoggerMessage(
        LogLevel.Warning,
        "WeChat gave no fresh token or ticket; the former one stays in use until its end."
    )]
    private partial void LogFailure(Exception failure);
}
