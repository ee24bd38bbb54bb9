using WeChat.Api.Account;
using WeChat.Api.Blacklist;
using WeChat.Api.Comments;
using WeChat.Api.CustomerService;
using WeChat.Api.DataCube;
using WeChat.Api.Drafts;
using WeChat.Api.Http;
using WeChat.Api.JsSdk;
using WeChat.Api.Mass;
using WeChat.Api.Materials;
using WeChat.Api.Media;
using WeChat.Api.Menus;
using WeChat.Api.MiniProgram;
using WeChat.Api.Ocr;
using WeChat.Api.Publishing;
using WeChat.Api.QrCodes;
using WeChat.Api.ShortKeys;
using WeChat.Api.Subscriptions;
using WeChat.Api.Tags;
using WeChat.Api.Templates;
using WeChat.Api.Tokens;
using WeChat.Api.Users;
using WeChat.Api.WebOAuth;

namespace WeChat.Api;

/// <summary>WeChat's server API for one account, typed. Safe for many callers at once; make one per account.</summary>
public sealed class WeChatApiClient
{
    /// <param name="http">Its own time-out must exceed the settings'. <see cref="CreateHttpClient"/> makes a fitting one.</param>
    /// <param name="credentials">The account.</param>
    /// <param name="settings">Addresses and patience; WeChat's own by default.</param>
    /// <param name="tokens">Where tokens come from; by default this client holds stable ones of its own.</param>
    /// <param name="time">The clock.</param>
    /// <param name="store">What the nodes of this account share, tokens and tickets; by default nothing.</param>
    public WeChatApiClient(
        HttpClient http,
        AppCredentials credentials,
        WeChatApiSettings? settings = null,
        IAccessTokenSource? tokens = null,
        TimeProvider? time = null,
        ITokenStore? store = null
    )
    {
        var transport = new WeChatTransport(
            http,
            settings ?? new(),
            time ?? TimeProvider.System,
            credentials.AppId
        );
        Tokens = tokens ?? new StableTokenSource(transport, credentials, store);
        var calls = new TokenCalls(transport, Tokens);
        // Another host: when its pictures are gone, the server API is not.
        var platform = transport.At(transport.Settings.PlatformBaseUrl);
        Account = new(transport, calls, credentials);
        AgentSessions = new(calls);
        Agents = new(calls);
        Blacklist = new(calls);
        Comments = new(calls);
        CustomerService = new(calls);
        DataCube = new(calls);
        Drafts = new(calls);
        JsSdk = new(transport, calls, credentials, store);
        Mass = new(calls);
        Materials = new(calls);
        Media = new(calls);
        Menu = new(calls);
        MiniProgram = new(transport, calls, credentials);
        Ocr = new(calls);
        Publishing = new(calls);
        QrCodes = new(calls, platform);
        ShortKeys = new(calls);
        SubscriptionTemplates = new(calls);
        Subscriptions = new(calls);
        Tags = new(calls);
        Templates = new(calls);
        Users = new(calls);
        WebOAuth = new(transport, credentials);
    }

    /// <summary>For calls this library does not have, and for refreshing ahead.</summary>
    public IAccessTokenSource Tokens { get; }

    public AccountApi Account { get; }

    public AgentSessionApi AgentSessions { get; }

    public AgentApi Agents { get; }

    public BlacklistApi Blacklist { get; }

    public CommentApi Comments { get; }

    public CustomerServiceApi CustomerService { get; }

    public DataCubeApi DataCube { get; }

    public DraftApi Drafts { get; }

    public JsSdkApi JsSdk { get; }

    public MassApi Mass { get; }

    public MaterialApi Materials { get; }

    public MediaApi Media { get; }

    public MenuApi Menu { get; }

    public MiniProgramApi MiniProgram { get; }

    public OcrApi Ocr { get; }

    public PublishingApi Publishing { get; }

    public QrCodeApi QrCodes { get; }

    public ShortKeyApi ShortKeys { get; }

    public SubscriptionTemplateApi SubscriptionTemplates { get; }

    public SubscriptionApi Subscriptions { get; }

    public TagApi Tags { get; }

    public TemplateApi Templates { get; }

    public UserApi Users { get; }

    public WebOAuthApi WebOAuth { get; }

    /// <summary>
    /// A client without cookies whose connections are renewed every three minutes, because WeChat's addresses change.
    /// </summary>
    public static HttpClient CreateHttpClient() =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(3),
            }
        )
        {
            // The settings' own time-outs hold; they differ between calls, uploads and downloads.
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
