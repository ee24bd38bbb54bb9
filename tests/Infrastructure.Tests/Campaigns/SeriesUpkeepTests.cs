using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Series;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>However often the job is woken, and wherever: one draft a month.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeriesUpkeepTests(DatabaseProvider provider)
{
    /// <summary>Opens 2026-12-01 09:00 in Shanghai; due a week before.</summary>
    private static readonly SeriesPlan Plan = new(1, 9, 72, 7);
    private static readonly DateTimeOffset Due = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Opens = Due.AddDays(7);

    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Run_ManyTimesAtOnceOnTwoNodes_MakesOneDraft()
    {
        var series = await AddAsync(await host.DrawAsync());
        await using var beside = await host.BesideAsync();

        await AtOnceAsync(
            20,
            i =>
                (i % 2 == 0 ? host : beside).Cards.AskAsync(
                    (RepeatCampaign repeat) => repeat.ExecuteAsync(series, Due, default)
                )
        );

        Assert.That(await DraftsAsync(series), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Run_Twice_ThenAMonthLater_MakesTwo()
    {
        var series = await AddAsync(await host.DrawAsync());

        await RunAsync(Due);
        await RunAsync(Due.AddHours(1));
        await RunAsync(Due.AddDays(31));

        Assert.That(
            (await DraftsAsync(series)).Select(draft => draft.OpensAt),
            Is.EqualTo((DateTimeOffset[])[Opens, Opens.AddDays(31)])
        );
    }

    [Test]
    public async Task Run_OfAStoppedSeries_MakesNothing()
    {
        var series = await AddAsync(await host.DrawAsync(), series => series.Stop(Due));

        await RunAsync(Due);

        Assert.That(await DraftsAsync(series), Is.Empty);
    }

    /// <summary>Nobody knows beforehand which issue it will be: whoever proposes the draft must look it up.</summary>
    [Test]
    public async Task Draft_OfADraw_AsksForTheIssuesNumbers()
    {
        var series = await AddAsync(await host.DrawAsync());
        await RunAsync(Due);
        var draft = (await DraftsAsync(series)).Single();

        var terms = DrawTerms.Read(draft.Terms)!;
        Assert.That((terms.Beacon.Issue, terms.Fallback.Issue), Is.EqualTo(("", "")));
        Assert.That(terms.Beacon.Due, Is.GreaterThanOrEqualTo(Opens.AddHours(72).AddMinutes(15)));
        Assert.That(
            terms.Fallback.Due,
            Is.GreaterThanOrEqualTo(terms.Beacon.Due + ScheduledDraw.BeaconPatience)
        );
        var refusal = await host.Cards.InScopeAsync(services =>
            Task.FromResult(
                services.GetRequiredService<CampaignKinds>().Of(draft).WhyNot(draft.View(), Due)
            )
        );
        Assert.That(refusal, Is.EqualTo(LotteriesRefusals.BeaconInvalid));
    }

    [Test]
    public async Task Draft_OfAWheel_PutsItsCardsInAsLongAfterTheOpening()
    {
        var wheel = await host.WheelAsync(
            prizes: 5,
            releases: [new(Now.AddHours(-1), [2], 8), new(Now.AddHours(5), [3], 7)]
        );
        var series = await AddAsync(wheel);
        await RunAsync(Due);

        var draft = (await DraftsAsync(series)).Single();
        Assert.That(
            InstantTerms.Read(draft.Terms)!.Releases.Select(one => (one.At, one.Blanks)),
            Is.EqualTo(((DateTimeOffset, int)[])[(Opens, 8), (Opens.AddHours(6), 7)])
        );
        var refusal = await host.Cards.InScopeAsync(services =>
            Task.FromResult(
                services.GetRequiredService<CampaignKinds>().Of(draft).WhyNot(draft.View(), Due)
            )
        );
        Assert.That(refusal, Is.Null);
    }

    [Test]
    public async Task Queries_ShowTheComingMonth_AndRemindWhoWasNamed()
    {
        var remind = StaffAccountId.New();
        var series = await AddAsync(await host.DrawAsync(), remind: remind);

        var before = await LineAsync(series, Due.AddDays(-1));
        await RunAsync(Due);
        var after = await LineAsync(series, Due);
        var opened = await LineAsync(series, Opens);

        Assert.That((before.Next.Number, before.State), Is.EqualTo((202612, (CampaignState?)null)));
        Assert.That(after.State, Is.EqualTo(CampaignState.Draft));
        Assert.That((opened.Next.Number, opened.Draft), Is.EqualTo((202701, (CampaignId?)null)));
        Assert.That(await CountAsync(remind), Is.EqualTo(1));
        Assert.That(await CountAsync(StaffAccountId.New()), Is.Zero);
    }

    private Task<int> CountAsync(StaffAccountId remind) =>
        host.Cards.AskAsync(
            (SeriesQueries queries) => queries.CountWaitingAsync(remind, Due, default)
        );

    private async Task<Domain.Campaigns.Views.SeriesLine> LineAsync(
        CampaignSeriesId id,
        DateTimeOffset now
    )
    {
        var page = await host.Cards.AskAsync(
            (SeriesQueries queries) =>
                queries.ListAsync(new(["city/"]), new(0, 100, null, false), now, default)
        );
        return page.Items.Single(line => line.Id == id);
    }

    private Task RunAsync(DateTimeOffset now) =>
        host.Cards.DoAsync<SeriesUpkeep>(upkeep => upkeep.RunAsync(now, default));

    private async Task<CampaignSeriesId> AddAsync(
        CampaignView template,
        Action<CampaignSeries>? change = null,
        StaffAccountId? remind = null
    ) =>
        await host.Cards.AskAsync(
            async (UnionDbContext db) =>
            {
                var campaign = await db.Set<Campaign>().SingleAsync(one => one.Id == template.Id);
                var series = CampaignSeries.Of(
                    campaign,
                    Plan,
                    remind ?? StaffAccountId.New(),
                    StaffAccountId.New()
                );
                change?.Invoke(series);
                db.Add(series);
                await db.SaveChangesAsync();
                return series.Id;
            }
        );

    private Task<List<Campaign>> DraftsAsync(CampaignSeriesId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                (
                    from draft in db.Set<SeriesDraft>()
                    join campaign in db.Set<Campaign>() on draft.CampaignId equals campaign.Id
                    where draft.SeriesId == id
                    orderby draft.Month
                    select campaign
                )
                    .AsNoTracking()
                    .ToListAsync()
        );
}
