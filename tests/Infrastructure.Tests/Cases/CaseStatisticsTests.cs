using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Statistics;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Memberships;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseStatisticsTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private StaffScope city = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        city = new([(await host.CityAsync()).Path]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task ByDay_OfOneSeason_CountsEachCaseUnderTheDayItWasHandedInFirst()
    {
        var season = await host.SeasonAsync();
        var other = await host.SeasonAsync();
        await MadeAsync(other, CaseState.Paid);
        await MadeAsync(season, CaseState.Draft);
        await MadeAsync(season, CaseState.Paid);
        await MadeAsync(season, CaseState.Approved);
        await MadeAsync(season, CaseState.Rejected);
        await MadeAsync(season, CaseState.Returned, Now.AddDays(-1));
        await MadeAsync(season, CaseState.InReview, Now.AddDays(-1));

        var read = await ReadAsync(new(StatisticsBy.Day, ReturnHome.KindName, season.Round));

        Assert.That(
            read.Lines.Select(line => (line.Title, line.Tally.Submitted)),
            Is.EqualTo(new[] { ("2026-11-23", 3), ("2026-11-22", 2) })
        );
        var all = read.Total;
        Assert.That(
            (all.Submitted, all.Approved, all.Returned, all.Rejected, all.Paid),
            Is.EqualTo((5, 2, 1, 1, 1))
        );
        Assert.That(
            (all.ApprovedCents, all.PaidCents),
            Is.EqualTo((2 * MadeCases.Cents, MadeCases.Cents))
        );
        var narrow = await ReadAsync(
            new(
                StatisticsBy.Day,
                Round: season.Round,
                From: new DateOnly(2026, 11, 23),
                To: new DateOnly(2026, 11, 23)
            )
        );
        Assert.That(narrow.Total.Submitted, Is.EqualTo(3));
        Assert.That(
            (await RoundsAsync()).Select(round => round.Round),
            Does.Contain(season.Round).And.Contain(other.Round)
        );
    }

    [Test]
    public async Task ByRegionAndOrganization_StayInScope()
    {
        var season = await host.SeasonAsync();
        var fans = new List<FanIdentity>
        {
            await host.ApplicantAsync(),
            await host.ApplicantAsync(),
        };
        var moved = await host.MoveAsync(
            await host.MemberOfAsync(fans[1]),
            UnionLevel.Enterprise,
            skip: 5
        );
        foreach (var fan in fans)
        {
            await host.InReviewAsync(fan, season);
        }
        var filter = new StatisticsFilter(StatisticsBy.Organization, Round: season.Round);

        var units = await ReadAsync(filter);
        var regions = await ReadAsync(filter with { By = StatisticsBy.Region });
        var one = await ReadAsync(filter with { Union = moved });
        var districts = await host.UnionsAsync(UnionLevel.District);
        var sum = 0;
        foreach (var district in districts)
        {
            var inside = await host.Cards.AskAsync(
                (CaseStatisticsQueries queries) =>
                    queries.ReadAsync(new([district.Path]), filter, default)
            );
            var outside = await host.Cards.AskAsync(
                (CaseStatisticsQueries queries) =>
                    queries.ReadAsync(
                        new([district.Path]),
                        filter with
                        {
                            Union = districts.First(next => next.Id != district.Id).Id,
                        },
                        default
                    )
            );
            Assert.That(outside.Lines, Is.Empty);
            sum += inside.Total.Submitted;
        }

        Assert.That(units.Lines, Has.Count.EqualTo(2));
        Assert.That(units.Lines.Select(line => line.Union), Does.Contain(moved));
        Assert.That(regions.Lines.Sum(line => line.Tally.Submitted), Is.EqualTo(2));
        Assert.That(regions.Lines.Select(line => line.Title), Is.All.Not.Empty);
        Assert.That(
            regions.Lines.Select(line => (line.Union!.Value, line.Title)),
            Is.SubsetOf((await host.BelowCityAsync()).Select(union => (union.Id, union.Name)))
        );
        Assert.That(one.Total.Submitted, Is.EqualTo(1));
        Assert.That(sum, Is.LessThanOrEqualTo(2));
    }

    [Test]
    public async Task Hours_FromHandingInToTheWordThatEndsReview_AreMeanAndMedian()
    {
        var season = await host.SeasonAsync();
        foreach (var hours in (int[])[1, 2, 12])
        {
            var fan = await host.ApplicantAsync();
            var id = await host.FilledAsync(fan, season);
            await host.SubmitAsync(fan, id, Now.AddHours(-hours));
            await host.CheckAsync(id);
            await host.ApproveAsync(id);
        }

        var total = (await ReadAsync(new(StatisticsBy.Region, Round: season.Round))).Total;

        Assert.That((total.MeanHours, total.MedianHours), Is.EqualTo((5, 2)));
    }

    [Test]
    public async Task Errors_AreWordsTheLastOneContradicts()
    {
        var season = await host.SeasonAsync();
        var (hasty, right, hard, last) = (
            await host.ReviewerAsync(),
            await host.ReviewerAsync(),
            await host.ReviewerAsync(),
            await host.ReviewerAsync()
        );
        // A yes the next level sends back.
        var sentBack = await host.InReviewAsync(await host.ApplicantAsync(), season);
        await SayAsync(sentBack, hasty, ReviewVerdict.Approved);
        await SayAsync(sentBack, right, ReviewVerdict.Returned);
        // A no that does not hold on appeal, after a yes that does.
        var fan = await host.ApplicantAsync();
        var appealed = await host.InReviewAsync(fan, season);
        await SayAsync(appealed, right, ReviewVerdict.Approved);
        await SayAsync(appealed, hard, ReviewVerdict.Rejected);
        var heard = await host.Cards.AskAsync(
            (AppealCase appeal) =>
                appeal.ExecuteAsync(fan, appealed, "车票上写得很清楚", Now, default)
        );
        Assert.That(heard.Refusal, Is.Null);
        await SayAsync(appealed, last, ReviewVerdict.Approved);

        var filter = new StatisticsFilter(StatisticsBy.Day, Round: season.Round);
        var total = (await ReadAsync(filter)).Total;
        var byUnit = (await ReadAsync(filter with { By = StatisticsBy.Organization })).Total;
        var reviewers = await host.Cards.AskAsync(
            (CaseStatisticsQueries queries) => queries.ReviewersAsync(city, filter, default)
        );

        Assert.That((total.Decisions, total.Overturned), Is.EqualTo((5, 2)));
        Assert.That((byUnit.Decisions, byUnit.Overturned), Is.EqualTo((5, 2)));
        Assert.That(
            reviewers.Select(one => (one.Staff, one.Decisions, one.Overturned)),
            Is.EquivalentTo(
                new[] { (hasty.Id, 1, 1), (right.Id, 2, 0), (hard.Id, 1, 1), (last.Id, 1, 0) }
            )
        );
    }

    private async Task SayAsync(CaseId id, StaffActor actor, ReviewVerdict verdict)
    {
        CaseRemark[] remarks =
            verdict == ReviewVerdict.Approved ? [] : [new(null, null, "这里写得不清楚")];
        Assert.That((await host.DecideAsync(actor, id, verdict, remarks)).Refusal, Is.Null);
    }

    private Task<CaseId> MadeAsync(Season season, CaseState state, DateTimeOffset? at = null) =>
        host.MadeAsync(PersonId.New(), season, state, at: at);

    private Task<CaseStatistics> ReadAsync(StatisticsFilter filter) =>
        host.Cards.AskAsync(
            (CaseStatisticsQueries queries) => queries.ReadAsync(city, filter, default)
        );

    private Task<IReadOnlyList<CountedRound>> RoundsAsync() =>
        host.Cards.AskAsync((CaseStatisticsQueries queries) => queries.RoundsAsync(city, default));
}
