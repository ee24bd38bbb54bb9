using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What follows once a month is published: what other rooms give the honoured, and the article.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthAfterTests(DatabaseProvider provider) : MonthTest(provider)
{
    private readonly KeptArticles articles = new();
    private readonly Watcher watcher = new();

    private protected override void Add(IServiceCollection services) =>
        services.AddSingleton<IFanArticles>(articles).AddSingleton<IHonourWatcher>(watcher);

    [SetUp]
    public void Forget()
    {
        articles.All.Clear();
        watcher.Told.Clear();
        (articles.Failing, articles.Tried, watcher.Failing) = (0, 0, 0);
    }

    [Test]
    public async Task Month_Published_IsToldToWatchersAndDraftedOnce()
    {
        var month = await PublishedAsync(2);
        await UpkeepAsync(await AfterAsync(month));

        Assert.That(
            watcher.Told.Select(one => (one.Month, one.Seat)),
            Is.EqualTo((object[])[(month, 1), (month, 2)])
        );
        var article = articles.All.Single();
        Assert.That(article.Title, Does.EndWith("铁粉名单"));
        foreach (var honour in await HonoursAsync(month))
        {
            Assert.That(
                article.Html,
                Does.Contain($"<li>{honour.MaskedName}（{honour.UnionName}）")
            );
        }
        Assert.That((await MonthAsync(month)).ArticleDraft, Is.EqualTo("draft-1"));
    }

    [Test]
    public async Task Watcher_ThatFails_IsToldAgain_AndTheArticleDoesNotWaitForIt()
    {
        watcher.Failing = 1;
        var month = await PublishedAsync(1);
        var (before, drafted) = (await MonthAsync(month), articles.All.Count);
        await UpkeepAsync(await AfterAsync(month));

        Assert.That((before.RewardedAt, drafted), Is.EqualTo(((DateTimeOffset?)null, 1)));
        Assert.That((await MonthAsync(month)).RewardedAt, Is.Not.Null);
        Assert.That(watcher.Told, Has.Count.EqualTo(1));
        Assert.That(articles.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Article_WeChatDoesNotTake_IsTriedFiveTimes_AndTheHonouredKeepTheirs()
    {
        articles.Failing = int.MaxValue;
        var month = await PublishedAsync(1);
        var after = await AfterAsync(month);
        for (var hour = 0; hour < 140; hour++)
        {
            await UpkeepAsync(after.AddHours(hour));
        }

        Assert.That(articles.Tried, Is.EqualTo(5));
        Assert.That((await MonthAsync(month)).ArticleDraft, Is.Empty, "given up");
        Assert.That(watcher.Told, Has.Count.EqualTo(1));
    }

    private async Task<int> PublishedAsync(int fans)
    {
        var month = NewMonth();
        var scores = new List<FanScore>();
        foreach (var fan in await Host.MembersAsync(fans))
        {
            scores.Add(new(await PersonOf(fan), 500 - scores.Count, 20, 0, 1_000));
        }
        await OpenAsync(month);
        await ScoreAsync(month, scores);
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        await UpkeepAsync(await AfterAsync(month));
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Published));
        return month;
    }

    private async Task<DateTimeOffset> AfterAsync(int month) =>
        (await MonthAsync(month)).NoticeUntil!.Value.AddMinutes(5);

    private sealed class Watcher : IHonourWatcher
    {
        public List<HonouredFan> Told { get; } = [];

        public int Failing { get; set; }

        public Task HonouredAsync(
            HonouredFan honoured,
            DateTimeOffset now,
            CancellationToken cancel
        )
        {
            if (Failing-- > 0)
            {
                throw new InvalidOperationException("not now");
            }
            Told.Add(honoured);
            return Task.CompletedTask;
        }
    }
}
