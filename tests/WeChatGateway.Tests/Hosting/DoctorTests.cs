using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.WeChatApps;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>One fault at a time at WeChat's end or ours, and the advice an operator reads.</summary>
public sealed class DoctorTests : DoctorFixture
{
    [TestCase(
        40164,
        "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist",
        "加入 203.0.113.9"
    )]
    [TestCase(40125, "invalid appsecret", "AppSecret 不对")]
    [TestCase(40013, "invalid appid", "AppId 不对")]
    [TestCase(40001, "invalid credential", "AppSecret 不对")]
    [TestCase(40243, "appsecret frozen", "冻结")]
    public async Task Token_Refused_SaysWhatToDo(int code, string words, string advice)
    {
        Say("/cgi-bin/stable_token", $$"""{"errcode":{{code}},"errmsg":"{{words}}"}""");

        var found = await ExamineAsync();

        Assert.That(Of(found, "接口凭证").Level, Is.EqualTo(FindingLevel.Fault));
        Assert.That(Of(found, "接口凭证").Remedy, Does.Contain(advice));
        Assert.That(found.Select(one => one.ToString()), Has.None.Contains("stage-secret"));
    }

    [Test]
    public async Task Token_Fetched_IsOk()
    {
        var found = await ExamineAsync();

        Assert.That(Of(found, "接口凭证").Level, Is.EqualTo(FindingLevel.Ok));
        Assert.That(Of(found, "JS-SDK").Level, Is.EqualTo(FindingLevel.Ok));
        Assert.That(Of(found, "数据库").Level, Is.EqualTo(FindingLevel.Ok));
        Assert.That(Of(found, "加密密钥").Level, Is.EqualTo(FindingLevel.Ok));
    }

    [Test]
    public async Task Token_HeldAlready_IsAskedForAllTheSame()
    {
        IReadOnlyList<Diagnosis> found = [];
        await using var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Clock = null;
            setup.Settings["WeChat:ApiBaseUrl"] = World.Url;
        });
        await stage.Service<WeChatClients>().OfficialAccount.Tokens.GetAsync(default);
        Say("/cgi-bin/stable_token", """{"errcode":40164,"errmsg":"invalid ip 203.0.113.9"}""");

        await stage.InScopeAsync(async services =>
            found = await services
                .GetRequiredService<Examination>()
                .RunAsync(_ => { }, CancellationToken.None)
        );

        Assert.That(Of(found, "接口凭证").Level, Is.EqualTo(FindingLevel.Fault));
    }

    [Test]
    public async Task Menu_Missing_AsksToPublishIt()
    {
        Say("/cgi-bin/menu/get", """{"errcode":46003,"errmsg":"menu no exist"}""");

        Assert.That(Of(await ExamineAsync(), "菜单").Remedy, Does.Contain("publish-menu"));
    }

    [Test]
    public async Task Menu_Another_IsAWarning()
    {
        Say(
            "/cgi-bin/menu/get",
            """{"menu":{"button":[{"type":"click","name":"旧","key":"old","sub_button":[]}]}}"""
        );

        Assert.That(Of(await ExamineAsync(), "菜单").Level, Is.EqualTo(FindingLevel.Warning));
    }

    [Test]
    public async Task DomainFile_ServedByUs_IsOk() =>
        Assert.That(Of(await ExamineAsync(), "域名校验").Level, Is.EqualTo(FindingLevel.Ok));

    [Test]
    public async Task DomainFile_OfSomebodyElse_IsAFault()
    {
        Say("/" + File, "<html>404</html>");

        Assert.That(Of(await ExamineAsync(), "域名校验").Level, Is.EqualTo(FindingLevel.Fault));
    }

    [Test]
    public async Task Callback_AnsweredByAProxy_IsAFault()
    {
        Say("/wechat/official-account", "<html>welcome</html>");

        Assert.That(Of(await ExamineAsync(), "回调地址").Remedy, Does.Contain("Token"));
    }

    [Test]
    public async Task Callback_ThatEchoes_IsOk()
    {
        World
            .Given(Request.Create().WithPath("/wechat/official-account"))
            .RespondWith(Response.Create().WithTransformer().WithBody("{{request.query.echostr}}"));

        Assert.That(Of(await ExamineAsync(), "回调地址").Level, Is.EqualTo(FindingLevel.Ok));
    }

    [Test]
    public async Task Site_TakingAnyBrowserForWeChat_IsAWarning()
    {
        var found = await ExamineAsync(("Site:OnlyInWeChat", "false"));

        Assert.That(
            found.Where(one => one.Check == "站点").Select(one => one.Finding.Remedy),
            Has.Some.Contains("Site:OnlyInWeChat")
        );
    }

    [Test]
    public async Task Clock_FarFromWeChats_IsAFault()
    {
        OurClock = new StageClock();

        Assert.That(Of(await ExamineAsync(), "时钟").Remedy, Does.Contain("NTP"));
    }

    [TestCase("""{"subscribe":1,"openid":"o1"}""", FindingLevel.Warning)]
    [TestCase("""{"subscribe":1,"openid":"o1","unionid":"u1"}""", FindingLevel.Ok)]
    public async Task UnionId_OfAFollower_SaysWhetherAccountsAreBound(
        string follower,
        FindingLevel level
    )
    {
        Say(
            "/cgi-bin/user/get",
            """{"total":1,"count":1,"data":{"openid":["o1"]},"next_openid":"o1"}"""
        );
        Say("/cgi-bin/user/info", follower);

        Assert.That(Of(await ExamineAsync(), "UnionId").Level, Is.EqualTo(level));
    }

    [TestCase(99, FindingLevel.Warning)]
    [TestCase(100, FindingLevel.Ok)]
    public async Task Quota_NearlyUsedUp_IsAWarning(int remaining, FindingLevel level)
    {
        Say(
            "/cgi-bin/openapi/quota/get",
            $$$"""{"errcode":0,"quota":{"daily_limit":1000,"used":900,"remain":{{{remaining}}}}}"""
        );

        Assert.That(Of(await ExamineAsync(), "调用次数").Level, Is.EqualTo(level));
    }

    [Test]
    public async Task Callback_NameWeChatCannotResolve_IsAFault()
    {
        Say("/cgi-bin/callback/check", """{"dns":[],"ping":[]}""");
        Say("/cgi-bin/getcallbackip", """{"ip_list":["101.226.62.77"]}""");

        Assert.That(Of(await ExamineAsync(), "微信网络").Remedy, Does.Contain("域名解析"));
    }

    [TestCase(-1, "过期")]
    [TestCase(-0.5, "过期")]
    [TestCase(90, "不被信任")]
    public async Task Certificate_ThatPhonesRefuse_IsAFault(double daysLeft, string problem)
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest(
            "CN=union",
            key,
            HashAlgorithmName.SHA256
        ).CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-30),
            DateTimeOffset.UtcNow.AddDays(daysLeft)
        );
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var enough = new CancellationTokenSource();
        var served = ServeAsync(listener, certificate, enough.Token);

        // Leads to this machine, but is no loopback address, whose certificate nobody would look at.
        var site = $"https://0.0.0.0:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var found = (await ExamineAsync(("Site:PublicBaseUrl", site)))
            .Where(one => one.Check == "证书")
            .Select(one => one.Finding)
            .ToList();

        await enough.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => served);
        Assert.That(found.Select(one => one.Level), Is.All.EqualTo(FindingLevel.Fault));
        Assert.That(found[0].Text, Does.Contain("80 和 443"));
        Assert.That(found[1].Text, Does.Contain(problem));
    }

    private static async Task ServeAsync(
        TcpListener listener,
        X509Certificate2 certificate,
        CancellationToken cancel
    )
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(cancel);
            await using var ssl = new SslStream(client.GetStream());
            try
            {
                await ssl.AuthenticateAsServerAsync(certificate);
            }
            catch (Exception refused) when (refused is AuthenticationException or IOException)
            {
                // As it should be.
            }
        }
    }
}
