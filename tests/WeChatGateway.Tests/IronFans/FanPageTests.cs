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
