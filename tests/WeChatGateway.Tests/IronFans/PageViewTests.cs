using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>Pages seen in WeChat by who has signed in count once a day each, after they were served.</summary>
public sealed class PageViewTests
{
    private MemberSite site = null!;

    [SetUp]
    public async Task StartAsync() => site = await MemberSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await (site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Open_APageThreeTimes_CountsOnce_AndAnotherPageBesides()
    {
        using var browser = site.BrowserOf("page-views");
        for (var i = 0; i < 3; i++)
        {
            await browser.OpenAsync("/m/privacy?again=" + i);
        }
        await browser.OpenAsync("/m/cards/bind");

        await Until.TrueAsync(async () => await CountedAsync() == 2, "both pages are counted");
    }

    [TestCase("Sec-Purpose", "prefetch;prerender")]
    [TestCase("Purpose", "prefetch")]
    public async Task Open_AheadOfTheFan_CountsNothing(string header, string value)
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add(header, value);
        using var ahead = new MemberBrowser(client, "ahead");
        await ahead.OpenAsync("/m/privacy");
        Assert.That(ahead.Last.IsSuccessStatusCode);

        await SomebodyElseOpensAsync();
    }

    [Test]
    public async Task Open_ByAStranger_OrWhatIsNotThere_CountsNothing()
    {
        using var stranger = site.NewClient();
        using var away = await stranger.GetAsync(new Uri("/m/cards", UriKind.Relative));
        using var browser = site.BrowserOf("lost");
        await browser.OpenAsync("/m/no-such-page");

        await SomebodyElseOpensAsync();
    }

    /// <summary>What would have been counted before is there no later than this.</summary>
    private async Task SomebodyElseOpensAsync()
    {
        using var other = site.BrowserOf("somebody-else");
        await other.OpenAsync("/m/privacy");
        await Until.TrueAsync(async () => await CountedAsync() > 0, "a page is counted");
        Assert.That(await CountedAsync(), Is.EqualTo(1));
    }

    private async Task<int> CountedAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<DayRow>()
            .Where(row => row.Kind == InteractionKind.PageView.Code)
            .SumAsync(row => row.Times + row.Skipped);
    }
}
