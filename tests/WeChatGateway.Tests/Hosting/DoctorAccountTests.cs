using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Tests.Stage;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>Whether the account has what the product needs, and shows what it has.</summary>
public sealed class DoctorAccountTests : DoctorFixture
{
    private const string Button = """{"type":"click","name":"旧","key":"old"}""";

    [TestCase(2, true, false, FindingLevel.Ok)]
    [TestCase(2, false, false, FindingLevel.Fault)]
    [TestCase(2, true, true, FindingLevel.Warning)]
    [TestCase(1, true, false, FindingLevel.Fault)]
    public async Task Account_ByItsVerification_IsJudged(
        int type,
        bool verified,
        bool reviewDue,
        FindingLevel level
    )
    {
        Say(
            "/cgi-bin/account/getaccountbasicinfo",
            $$$"""
            {"errcode":0,"account_type":{{{type}}},"wx_verify_info":{"qualification_verify":{{{Json(
                verified
            )}}},"naming_verify":true,
            "annual_review":{{{Json(
                reviewDue
            )}}},"annual_review_begin_time":0,"annual_review_end_time":0}}
            """
        );

        Assert.That(Of(await ExamineAsync(), "账号认证").Level, Is.EqualTo(level));
    }

    [Test]
    public async Task Account_ThatMayNotAsk_IsToBeLookedAtByHand()
    {
        Say(
            "/cgi-bin/account/getaccountbasicinfo",
            """{"errcode":48001,"errmsg":"api unauthorized"}"""
        );

        var found = Of(await ExamineAsync(), "账号认证");

        Assert.That(found.Level, Is.EqualTo(FindingLevel.Warning));
    }

    [Test]
    public async Task Account_WithoutTheRightToAnInterface_NamesIt()
    {
        Say("/cgi-bin/openapi/quota/get", """{"errcode":76022,"errmsg":"no permission"}""");

        var found = AllOf(await ExamineAsync(), "调用次数");

        Assert.That(found, Has.Count.EqualTo(3));
        Assert.That(found[0].Text, Does.Contain("客服消息").And.Contain("权限"));
    }

    [TestCase(1, FindingLevel.Ok)]
    [TestCase(0, FindingLevel.Fault)]
    public async Task Menu_SwitchedOffInTheConsole_IsAFault(int open, FindingLevel level)
    {
        Say("/cgi-bin/menu/get", $$$"""{"menu":{"button":[{{{Button}}}]}}""");
        Say(
            "/cgi-bin/get_current_selfmenu_info",
            $$$"""{"is_menu_open":{{{open}}},"selfmenu_info":{"button":[{{{Button}}}]}}"""
        );

        Assert.That(AllOf(await ExamineAsync(), "菜单")[^1].Level, Is.EqualTo(level));
    }

    [Test]
    public async Task Callback_OfAMiniProgramThatHangs_IsNamedBesideTheOther()
    {
        var asked = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        OurClock = new StageClock();
        World
            .Given(Request.Create().WithPath("/wechat/official-account"))
            .RespondWith(Response.Create().WithTransformer().WithBody("{{request.query.echostr}}"));
        World
            .Given(Request.Create().WithPath("/wechat/mini-program"))
            .RespondWith(
                Response
                    .Create()
                    .WithCallback(async _ =>
                    {
                        asked.SetResult();
                        await end.Task;
                        return new ResponseMessage();
                    })
            );

        var examined = ExamineAsync();
        await asked.Task;
        OurClock.Advance(TimeSpan.FromSeconds(10));
        var found = AllOf(await examined, "回调地址");
        end.SetResult();

        Assert.That(found[0].Level, Is.EqualTo(FindingLevel.Ok));
        Assert.That(found[1].Level, Is.EqualTo(FindingLevel.Fault));
        Assert.That(found[1].Text, Does.Contain("小程序").And.Contain("打不开"));
    }

    [Test]
    public async Task Site_BehindAProxyNobodyNamed_IsAWarning()
    {
        var found = AllOf(
            await ExamineAsync(("Site:PublicBaseUrl", "https://127.0.0.1:9")),
            "站点"
        );

        Assert.That(found.Select(one => one.Text), Has.Some.Contains("Site:TrustedProxies"));
    }

    private static string Json(bool value) => value ? "true" : "false";
}
