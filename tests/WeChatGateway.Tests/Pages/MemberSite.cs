using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Fans;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Pages;

/// <summary>The gateway on a database of its own with the demo register, and a WeChat that knows who sent which code.</summary>
public sealed class MemberSite : WebApplicationFactory<FansRoom>
{
    public const string SnapshotCode = "snapshot";

    /// <summary>Of a fan who was asked and agreed.</summary>
    public const string UserInfoCode = "asked";

    /// <summary>At this one WeChat is out of order.</summary>
    public const string BusyCode = "busy";

    /// <summary>Where WeChat's own script is.</summary>
    public const string SdkUrl = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";

    /// <summary>The JS-SDK ticket WeChat hands out.</summary>
    public const string Ticket = "ticket-of-the-site";
    public const string InWeChat =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.49 Language/zh_CN";
    private readonly string folder = Directory.CreateTempSubdirectory("union-site-").FullName;
    private readonly WireMockServer weChat = WireMockServer.Start();
    private readonly TestDatabase database;

    private readonly Action<IWebHostBuilder> change;

    private MemberSite(TestDatabase database, Action<IWebHostBuilder> change) =>
        (this.database, this.change) = (database, change);

    public string LogFolder => Path.Combine(folder, "logs");

    /// <param name="change">What the test wants otherwise.</param>
    public static async Task<MemberSite> StartAsync(Action<IWebHostBuilder>? change = null)
    {
        var site = new MemberSite(
            await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite),
            change ?? (_ => { })
        );
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoRegister>().SeedAsync(default);
        return site;
    }

    /// <summary>The browser of one fan inside WeChat, with cookies of its own.</summary>
    public MemberBrowser BrowserOf(string fan) => new(NewClient(), fan);

    public HttpClient NewClient(string userAgent = InWeChat) => ClientOf(this, userAgent);

    /// <param name="site">This one, or this one with other settings.</param>
    public static HttpClient ClientOf(
        WebApplicationFactory<FansRoom> site,
        string userAgent = InWeChat
    )
    {
        var client = site.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                // A browser keeps Secure cookies to itself on http.
                BaseAddress = new Uri("https://localhost"),
                AllowAutoRedirect = false,
                HandleCookies = true,
            }
        );
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        weChat
            .Given(Request.Create().WithPath("/sns/oauth2/access_token"))
            .RespondWith(
                Response
                    .Create()
                    .WithTransformer()
                    .WithHeader("Content-Type", "text/plain")
                    .WithBody(
                        """{"access_token":"t","expires_in":7200,"refresh_token":"r","openid":"o-{{request.query.code}}","scope":"snsapi_base"}"""
                    )
            );
        weChat
            .Given(Request.Create().WithPath("/sns/jscode2session"))
            .RespondWith(
                Response
                    .Create()
                    .WithTransformer()
                    .WithBody(
                        """{"openid":"m-{{request.query.js_code}}","session_key":"k","unionid":"u-{{request.query.js_code}}"}"""
                    )
            );
        Say("/wxa/msg_sec_check", """{"errcode":0,"trace_id":"t","result":{"suggest":"pass"}}""");
        Say("/cgi-bin/stable_token", """{"access_token":"global","expires_in":7200}""");
        Say(
            "/cgi-bin/ticket/getticket",
            $$"""{"errcode":0,"ticket":"{{Ticket}}","expires_in":7200}"""
        );
        Answer(SnapshotCode, """{"access_token":"t","openid":"o-made-up","is_snapshotuser":1}""");
        Answer(
            UserInfoCode,
            """{"access_token":"t","openid":"o-asked","scope":"snsapi_userinfo","unionid":"u-asked"}"""
        );
        Answer(BusyCode, """{"errcode":-1,"errmsg":"system error"}""");
        Answer("used", """{"errcode":40163,"errmsg":"code been used"}""");
        var key = Convert.ToBase64String(new byte[32]);
        foreach (var (name, value) in database.Settings)
        {
            builder.UseSetting(name, value);
        }
        builder.UseSetting("Privacy:Keys:test", key);
        builder.UseSetting("Privacy:CurrentKeyId", "test");
        builder.UseSetting("Privacy:BlindIndexKey", key);
        builder.UseSetting("Audit:SigningKey", HeadKeys.New());
        builder.UseSetting("Audit:HeadsDirectory", Path.Combine(folder, "audit-heads"));
        builder.UseSetting("Storage:Root", Path.Combine(folder, "materials"));
        builder.UseSetting("Logs:Folder", LogFolder);
        builder.UseSetting("Site:PublicBaseUrl", "http://localhost");
        builder.UseSetting("Site:OnlyInWeChat", "true");
        // No operator here: codes to phones have tests of their own.
        builder.UseSetting("Cards:ProveTypedPhone", "false");
        builder.UseSetting("WeChat:ApiBaseUrl", weChat.Url!);
        builder.UseSetting("WeChat:JsSdkUrl", SdkUrl);
        builder.UseSetting("WeChat:AuthorizeBaseUrl", "https://open.weixin.test");
        builder.ConfigureTestServices(NothingScheduled.In);
        change(builder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            weChat.Dispose();
            SqliteConnection.ClearAllPools();
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Say(string path, string json) =>
        weChat.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(json));

    private void Answer(string code, string json) =>
        weChat
            .Given(Request.Create().WithPath("/sns/oauth2/access_token").WithParam("code", code))
            .AtPriority(-1)
            .RespondWith(Response.Create().WithBody(json));
}
