using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.WeChatApps;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>One fault at a time at WeChat's end or ours, and the advice an operator reads.</summary>
public sealed class DoctorTests
{
    private const string File = "MP_verify_AbCdEf0123456789.txt";
    private WireMockServer world = null!;

    [SetUp]
    public void AWorldInOrder()
    {
        world = WireMockServer.Start();
        Say("/", "{}");
        Say("/cgi-bin/stable_token", """{"access_token":"t","expires_in":7200}""");
        Say("/cgi-bin/ticket/getticket", """{"errcode":0,"ticket":"k","expires_in":7200}""");
        Say("/" + File, "AbCdEf0123456789");
    }

    [TearDown]
    public void Stop() => world.Dispose();

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
            setup.Settings["WeChat:ApiBaseUrl"] = world.Url;
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
        world
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

    private async Task<IReadOnlyList<Diagnosis>> ExamineAsync(
        params (string Key, string Value)[] settings
    )
    {
        await using var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Clock = null;
            setup.Settings["WeChat:ApiBaseUrl"] = world.Url;
            setup.Settings["Site:PublicBaseUrl"] = world.Url;
            setup.Settings[$"Site:DomainVerification:{File}"] = "AbCdEf0123456789";
            foreach (var (key, value) in settings)
            {
                setup.Settings[key] = value;
            }
        });
        IReadOnlyList<Diagnosis> found = [];
        await stage.InScopeAsync(async services =>
            found = await services
                .GetRequiredService<Examination>()
                .RunAsync(_ => { }, CancellationToken.None)
        );
        return found;
    }

    private static Finding Of(IReadOnlyList<Diagnosis> found, string check) =>
        found.First(one => one.Check == check).Finding;

    /// <summary>The last word for a path counts.</summary>
    private void Say(string path, string text) =>
        world.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(text));
}
