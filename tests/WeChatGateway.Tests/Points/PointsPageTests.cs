using System.Net;
using WeChatUnion.Gateway.Tests.Pages;

namespace WeChatUnion.Gateway.Tests.Points;

/// <summary>我的积分 under the members' pages, and nothing where points are off.</summary>
public sealed class PointsPageTests
{
    [Test]
    public async Task Page_WherePointsAreOn_ShowsTheStatement()
    {
        await using var site = await MemberSite.StartAsync(builder =>
            builder.UseSetting("Points:Enabled", "true")
        );
        using var browser = site.BrowserOf("pointed");

        await browser.OpenAsync("/m/points");

        Assert.That(browser.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(browser.Html, Does.Contain("现在有 0 分").And.Contain("还没有明细。"));
    }

    [Test]
    public async Task Page_AsItComes_IsNotFound_AndBuysNothing()
    {
        await using var site = await MemberSite.StartAsync();
        using var browser = site.BrowserOf("pointless");

        await browser.OpenAsync("/m/points");
        var shown = (browser.Last.StatusCode, browser.Html);
        await browser.OpenAsync("/m/privacy");
        await browser.SendAsync($"/m/points/chances/{Guid.NewGuid()}", ("key", "click-0001"));

        Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(shown.Html, Does.Contain("积分功能没有开通。"));
        Assert.That(browser.Last.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
