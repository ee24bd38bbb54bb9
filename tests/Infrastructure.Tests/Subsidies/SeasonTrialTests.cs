using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A season's rules, tried on the claims of the one before.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeasonTrialTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private StaffActor maker = null!;
    private Season last = null!;

    [SetUp]
    public async Task AHostWithLastYearsSeason()
    {
        host = await CaseHost.StartAsync(provider);
        last = await host.OnlySeasonAsync();
        maker = await host.ReviewerAsync(StaffRole.Editor);
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Trial_OfTheSameRules_TakesWhatWasTaken()
    {
        await ApprovedAsync("湖南省");
        await ApprovedAsync("江西省");
        await RejectedAsync();
        var id = await host.CopiedAsync(maker, last.Id);

        var result = (await host.TryAsync(maker, id)).Value;

        Assert.That((result.Judged, result.Refused, result.Open), Is.EqualTo((3, 0, 0)));
        Assert.That(result.Accepted, Is.EqualTo(new TrialSum(3, 250_00 + 250_00 + 80_00)));
        Assert.That(result.Likely, Is.EqualTo(new TrialSum(2, 330_00)));
        Assert.That(result.Gained, Is.EqualTo(new TrialSum(1, 250_00)));
        Assert.That(
            (result.Lost.Count, result.Higher.Count, result.Lower.Count),
            Is.EqualTo((0, 0, 0))
        );
        Assert.That(
            result.Tiers.Select(tier => (tier.Code, tier.Sum.Count)),
            Is.EqualTo([("near", 1L), ("far", 2L)])
        );
        Assert.That(result.LeftCents, Is.EqualTo(last.BudgetCents - 580_00));
    }

    [Test]
    public async Task Trial_OfOtherRules_SaysWhyWhatAndHowMuch()
    {
        await ApprovedAsync("湖南省");
        await ApprovedAsync("江西省");
        await ApprovedAsync("江西省", TravelMode.Coach);
        var id = await host.CopiedAsync(maker, last.Id);
        await host.ChangeAsync(
            maker,
            id,
            same =>
                same with
                {
                    BudgetCents = 100_00,
                    Rules = same.Rules with
                    {
                        Tiers = [new("near", "近处", ["江西省"], 120_00)],
                        Places = new Dictionary<string, IReadOnlyList<string>>(),
                        Modes = [TravelMode.Train],
                    },
                }
        );

        var result = (await host.TryAsync(maker, id)).Value;

        Assert.That(result.Accepted, Is.EqualTo(new TrialSum(1, 120_00)));
        Assert.That(result.Higher, Is.EqualTo(new TrialSum(1, 40_00)));
        Assert.That(result.Lost, Is.EqualTo(new TrialSum(2, 330_00)));
        Assert.That(
            result.Reasons.Select(reason => (reason.Code, reason.Count)),
            Is.EquivalentTo([
                (SubsidiesRefusals.RegionMissing.Code, 1L),
                (SubsidiesRefusals.ModeNotMeant.Code, 1L),
            ])
        );
        Assert.That(result.LeftCents, Is.EqualTo(-20_00));
    }

    /// <summary>Spring Festival moves: the fifth day of last year's tickets is the fifth day of this year's.</summary>
    [Test]
    public async Task Trial_OfAShorterTicketWindow_CountsDaysFromItsBeginning()
    {
        await ApprovedAsync("湖南省");
        var id = await host.CopiedAsync(maker, last.Id);
        await host.ChangeAsync(maker, id, same => Tickets(same, from: 7, days: 20));
        var whole = (await host.TryAsync(maker, id)).Value;
        await host.ChangeAsync(maker, id, same => Tickets(same, from: 0, days: 19));
        var shorter = (await host.TryAsync(maker, id)).Value;

        Assert.That((whole.Accepted.Count, shorter.Accepted.Count), Is.EqualTo((1, 0)));
        Assert.That(shorter.Reasons.Single().Code, Is.EqualTo(SubsidiesRefusals.DateOutside.Code));
    }

    [Test]
    public async Task Trial_LeavesTheClaimsAsTheyAre()
    {
        var claim = await ApprovedAsync("湖南省");
        var before = await host.CaseAsync(claim);
        var id = await host.CopiedAsync(maker, last.Id);

        await host.TryAsync(maker, id);

        var after = await host.CaseAsync(claim);
        Assert.That(
            (after.Version, after.State, after.AmountCents),
            Is.EqualTo((before.Version, before.State, before.AmountCents))
        );
    }

    [Test]
    public async Task Trial_OfClaimsTakenBackOrNeverHandedIn_LeavesThemOut()
    {
        await host.FilledAsync(await host.ApplicantAsync(), last);
        var fan = await host.ApplicantAsync();
        var taken = await host.InReviewAsync(fan, last);
        await host.Cards.AskAsync(
            (Domain.Cases.Filing.WithdrawCase use) => use.ExecuteAsync(fan, taken, Now, default)
        );
        var id = await host.CopiedAsync(maker, last.Id);

        Assert.That((await host.TryAsync(maker, id)).Value.Judged, Is.Zero);
    }

    /// <summary>The register knows no day of joining.</summary>
    [Test]
    public async Task Trial_OfACutOffOfJoining_CountsAllAsToLookAt()
    {
        await ApprovedAsync("湖南省");
        await ApprovedAsync("江西省");
        var id = await host.CopiedAsync(maker, last.Id);
        var without = (await host.TryAsync(maker, id)).Value;
        await host.ChangeAsync(
            maker,
            id,
            same => same with { Rules = same.Rules with { JoinedBy = same.Rules.TicketFrom } }
        );

        var with = (await host.TryAsync(maker, id)).Value;

        Assert.That((without.ToLookAt, with.ToLookAt), Is.EqualTo((0, 2)));
        Assert.That(with.Accepted, Is.EqualTo(without.Accepted));
    }

    [Test]
    public async Task Trial_OfClaimsThatWereErased_LeavesThemOut()
    {
        await ApprovedAsync("湖南省");
        await RejectedAsync();
        await host.Cards.DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var vault = services.GetRequiredService<IPersonalDataVault>();
            var rejected = await db.Set<Case>()
                .SingleAsync(one => one.Round == last.Round && one.State == CaseState.Rejected);
            rejected.Erase(vault, Now);
            await db.SaveChangesAsync();
        });
        var id = await host.CopiedAsync(maker, last.Id);

        var result = (await host.TryAsync(maker, id)).Value;

        Assert.That((result.Judged, result.Refused), Is.EqualTo((1, 0)));
    }

    /// <summary>Of 1,200 claims 700 came in one instant, as they do when a season opens.</summary>
    [Test]
    public async Task Trial_OverSeveralPages_CountsEachClaimOnce()
    {
        await host.Cards.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var vault = services.GetRequiredService<IPersonalDataVault>();
            var kind = services.GetRequiredService<CaseKinds>().Find(ReturnHome.KindName)!;
            var city = (
                await db.Set<UnionOrganization>().FirstAsync(one => one.ParentId == null)
            ).Id;
            foreach (var number in Enumerable.Range(0, 1200))
            {
                var one = Case.Begin(
                    kind,
                    last.Round,
                    new(PersonId.New(), null, city, null),
                    new("{}", last.Round, false, last.ApplyUntil),
                    CaseChannel.Page,
                    null,
                    vault,
                    Now
                );
                one.Submit(
                    new(100, "", [new("市", city)]),
                    new(one.PersonId, null, city, null),
                    Now.AddMilliseconds(Math.Max(0, number - 700))
                );
                db.Add(one);
            }
            return await db.SaveChangesAsync();
        });
        var id = await host.CopiedAsync(maker, last.Id);

        var result = (await host.TryAsync(maker, id)).Value;

        Assert.That((result.Judged, result.Refused, result.Open), Is.EqualTo((1200, 1200, 1200)));
    }

    [Test]
    public async Task Trial_OfTheFirstSeason_HasNothingBefore()
    {
        var tried = await host.TryAsync(maker, last.Id);

        Assert.That(tried.Refusal, Is.EqualTo(SeasonRefusals.NothingBefore));
    }

    /// <summary>As when the process stops under it: whoever opens the season finds it untried.</summary>
    [Test]
    public async Task Trial_BrokenOffHalfWay_LeavesNothingAndIsBegunAgain()
    {
        await ApprovedAsync("湖南省");
        var id = await host.CopiedAsync(maker, last.Id);
        var stops = new TrialWatch { Moved = _ => throw new OperationCanceledException() };

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            host.Cards.AskAsync(
                (DryRunSeason run) => run.ExecuteAsync(maker, new(id, stops), Now, default)
            )
        );

        Assert.That(await TrialOfAsync(id), Is.Null);
        Assert.That(
            (await host.ProposeAsync(maker, id)).Refusal,
            Is.EqualTo(SeasonRefusals.NotTried)
        );
        Assert.That((await host.TryAsync(maker, id)).Value.Judged, Is.EqualTo(1));
        Assert.That((await TrialOfAsync(id))!.IsOfNow, Is.True);
        Assert.That((await host.ProposeAsync(maker, id)).Refusal, Is.Null);
    }

    private async Task<TrialDetail?> TrialOfAsync(SeasonId id)
    {
        var season = await host.Cards.AskAsync(
            (SeasonDeskQueries seasons) =>
                seasons.FindAsync(maker.ScopeOf(SubsidiesActs.Read), id, default)
        );
        return season!.Trial;
    }

    private static ChangeSeasonRequest Tickets(ChangeSeasonRequest same, int from, int days)
    {
        var first = same.Rules.TicketFrom.AddDays(from);
        return same with
        {
            Rules = same.Rules with { TicketFrom = first, TicketTo = first.AddDays(days) },
        };
    }

    private async Task<CaseId> ApprovedAsync(string region, TravelMode mode = TravelMode.Train)
    {
        var form = CaseHost.WholeForm with { Region = region, Mode = mode };
        var id = await host.InReviewAsync(await host.ApplicantAsync(), last, form);
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
        return id;
    }

    private async Task RejectedAsync()
    {
        var id = await host.InReviewAsync(await host.ApplicantAsync(), last);
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Rejected,
            new CaseRemark(null, "forged", "")
        );
    }
}
