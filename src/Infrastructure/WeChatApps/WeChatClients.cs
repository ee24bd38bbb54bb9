using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Tokens;

namespace WeChatUnion.Infrastructure.WeChatApps;

/// <summary>One API client for each of our apps, for the life of the process.</summary>
public sealed class WeChatClients : IDisposable
{
    private readonly HttpClient http = WeChatApiClient.CreateHttpClient();
    private readonly Dictionary<string, WeChatApiClient> clients;

    public WeChatClients(IOptions<WeChatOptions> options, TimeProvider clock, ITokenStore store)
    {
        var settings = new WeChatApiSettings
        {
            BaseUrl = options.Value.ApiBaseUrl,
            AuthorizeBaseUrl = options.Value.AuthorizeBaseUrl,
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

    public IEnumerable<WeChatApiClient> All => clients.Values;

    /// <summary>Null for an app that is not (or no longer) ours.</summary>
    public WeChatApiClient? Find(string appId) => clients.GetValueOrDefault(appId);

    public void Dispose() => http.Dispose();
}
