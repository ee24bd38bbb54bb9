using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Points;

/// <summary>我的积分 under the members' pages, and nothing where points are off.</summary>
public sealed partial class PointsPageTests
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
    public async Task Page_OfManyTransfers_LeadsToTheOlderOnes_AndBack()
    {
        await using var site = await MemberSite.StartAsync(builder =>
            builder.UseSetting("Points:Enabled", "true")
        );
        using var browser = site.BrowserOf("pages");
        await browser.OpenAsync("/m/points");
        await EarnAsync(site, 25);

        await browser.OpenAsync("/m/points");
        var first = browser.Html;
        await browser.OpenAsync(OlderLink().Match(first).Groups[1].Value);
        var second = browser.Html;
        await browser.OpenAsync("/m/points?before=nonsense");

        Assert.That(Line().Count(first), Is.EqualTo(20));
        Assert.That(Line().Count(second), Is.EqualTo(5));
        Assert.That(second, Does.Contain("更早的明细").And.Not.Contain(">更早的</a>"));
        Assert.That(second, Does.Contain("<a href=\"/m/points\">最近的</a>"));
        Assert.That(Line().Count(browser.Html), Is.EqualTo(20));
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

    /// <summary>For the one fan there is.</summary>
    private static async Task EarnAsync(MemberSite site, int times)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var person = await services
            .GetRequiredService<UnionDbContext>()
            .Set<Fan>()
            .Select(fan => fan.PersonId)
            .SingleAsync();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        for (var i = 0; i < times; i++)
        {
            await services
                .GetRequiredService<IPointEarnings>()
                .EarnAsync(new(person, PointKind.IronFan, $"test:page:{i}"), now, default);
        }
    }

    [GeneratedRegex("<a href=\"(/m/points\\?before=[^\"]+)\">更早的</a>")]
    private static partial Regex OlderLink();

    [GeneratedRegex("<li>[^<]*当选铁粉")]
    private static partial Regex Line();
}
