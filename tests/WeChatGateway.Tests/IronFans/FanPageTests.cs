using System.Net;
using WeChatUnion.Gateway.Tests.Pages;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>铁粉 under the members' pages.</summary>
public sealed class FanPageTests
{
    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await (site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Page_SaysWhatGivesPoints_AndThatSharingDoesNot()
    {
        using var browser = site.BrowserOf("iron-page");

        await browser.OpenAsync("/m/iron-fans");

        Assert.That(browser.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            browser.Html,
            Does.Contain("本月还没有互动分")
                .And.Contain("发消息")
                .And.Contain("精选留言")
                .And.Contain("转发、点赞不计分")
                .And.Not.Contain("提交异议")
        );
    }

    [Test]
    public async Task Page_OfWhoHasNoCard_SaysThatOneIsNeeded_AndLeadsToTheRules()
    {
        using var browser = site.BrowserOf("iron-cardless");

        await browser.OpenAsync("/m/iron-fans");
        Assert.That(
            browser.Html,
            Does.Contain("绑定工会卡的会员才能当选铁粉")
                .And.Contain("<a href=\"/m/iron-fans/rules\">铁粉规则</a>")
        );
        await browser.OpenAsync("/m/iron-fans/rules");

        Assert.That(
            browser.Html,
            Does.Contain("每月 15 位铁粉")
                .And.Contain("绑定了工会卡的会员")
                .And.Contain("当选后 2 个月内不再当选")
                .And.Contain("<dt>发消息</dt><dd>每天依次 4、2、1 分，每月最多 100 分</dd>")
                .And.Contain("转发、点赞、阅读数不计分")
                .And.Contain("每月最后 24 小时不显示排名")
                .And.Contain("用程序刷分、多人共用或代为操作")
                .And.Contain("公示 3 天")
        );
    }

    [TestCase("")]
    [TestCase("?month=")]
    [TestCase("?month=x")]
    [TestCase("?month=203012")]
    [TestCase("?month=99999999999999999999")]
    public async Task Order_OfAMonthThatIsNotPublic_IsRefusedInWords(string query)
    {
        using var browser = site.BrowserOf("iron-order");

        await browser.OpenAsync($"/m/iron-fans/order{query}");

        Assert.That(browser.Html, Does.Contain("这个月的名单还没有公示"));
    }

    [TestCase("")]
    [TestCase("?before=x")]
    [TestCase("?before=202601")]
    public async Task Hall_WithNobodyInIt_SaysSo(string query)
    {
        using var browser = site.BrowserOf("iron-hall");

        await browser.OpenAsync($"/m/iron-fans/hall{query}");

        Assert.That(browser.Html, Does.Contain("没有更早的名单了"));
    }

    [TestCase("202611", "1")]
    [TestCase("x", "-3")]
    [TestCase("", "99999999999999")]
    public async Task Objection_WithoutANotice_IsRefusedInWords(string month, string place)
    {
        using var browser = site.BrowserOf($"iron-objector-{place}");
        await browser.OpenAsync("/m/privacy");

        await browser.SendAsync(
            "/m/iron-fans/objections",
            ("month", month),
            ("place", place),
            ("text", "这个名单我有异议")
        );

        Assert.That(browser.Html, Does.Contain("不在公示期内"));
    }
}
