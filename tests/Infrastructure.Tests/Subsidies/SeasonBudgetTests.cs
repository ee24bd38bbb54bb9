using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A published season's budget becomes more, never less; its fund goes with it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeasonBudgetTests(DatabaseProvider provider)
{
    private const string Reason = "返厦人数比去年多，追加经费";

    private CaseHost host = null!;
    private StaffActor maker = null!;
    private StaffActor checker = null!;
    private Season last = null!;

    [SetUp]
    public async Task AHostWithASeason()
    {
        host = await CaseHost.StartAsync(provider);
        last = await host.OnlySeasonAsync();
        maker = await host.ReviewerAsync(StaffRole.Editor);
        checker = await host.ReviewerAsync();
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Raise_WhenTheFundIsSpent_LetsTheNextClaimBeApproved()
    {
        var season = await OnlyAsync(300_00);
        var (first, second) = (await WaitingAsync(season), await WaitingAsync(season));
        await host.ApproveAsync(first);
        Assert.That((await host.ApproveAsync(second)).Refusal, Is.EqualTo(DeskRefusals.FundSpent));

        var raised = await RaiseAsync(season.Id, 500_00);

        Assert.That(raised.Refusal, Is.Null);
        Assert.That((await host.ApproveAsync(second)).Value, Is.EqualTo(CaseState.Approved));
        var fund = await host.FundAsync(season);
        Assert.That((fund.LimitCents, fund.ReservedCents), Is.EqualTo((500_00L, 500_00L)));
        Assert.That((await host.SeasonOfAsync(season.Id)).BudgetCents, Is.EqualTo(500_00));
        var line = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .SingleAsync(row =>
                        row.Subject == $"season:{season.Id.Value}"
                        && row.Act == "subsidies.season-budget-raised"
                    )
        );
        Assert.That(line.ActorId, Is.EqualTo(checker.Id.Value));
        var auditor = await host.ReviewerAsync(StaffRole.Auditor);
        var told = await host.Cards.AskAsync(
            (RevealAuditDetails reveal) =>
                reveal.ExecuteAsync(auditor, line.Id, "核对追加的经费", Now, default)
        );
        Assert.That(told.Value, Is.EqualTo($"预算从 300 元提高到 500 元。{Reason}"));
    }

    [TestCase(1_000_000_00)]
    [TestCase(999_999_99)]
    [TestCase(1)]
    public async Task Raise_ToNoMoreThanItWas_IsRefused(long cents)
    {
        var raised = await RaiseAsync(last.Id, cents);

        Assert.That(raised.Refusal, Is.EqualTo(SeasonRefusals.NotHigher));
        await StandsAsync(1_000_000_00);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1_000_000_000_01)]
    [TestCase(long.MaxValue)]
    public async Task Raise_ToWhatNoBudgetIs_IsRefused(long cents)
    {
        var raised = await RaiseAsync(last.Id, cents);

        Assert.That(raised.Refusal, Is.EqualTo(SeasonRefusals.BudgetInvalid));
        await StandsAsync(1_000_000_00);
    }

    [Test]
    public async Task Raise_WithoutAReasonOrOverAnothersChange_IsRefused()
    {
        var silent = await RaiseAsync(last.Id, 2_000_000_00, reason: " ");
        var stale = await RaiseAsync(last.Id, 2_000_000_00, seen: last.Version - 1);

        Assert.That(
            (silent.Refusal, stale.Refusal),
            Is.EqualTo((StaffRefusals.ReasonNeeded, SeasonRefusals.Moved))
        );
        await StandsAsync(1_000_000_00);
    }

    [Test]
    public async Task Raise_OfWhatIsNotPublished_IsRefused()
    {
        var draft = await host.CopiedAsync(maker, last.Id);

        var raised = await RaiseAsync(draft, 2_000_000_00);

        Assert.That(raised.Refusal, Is.EqualTo(SeasonRefusals.NotRaisable));
    }

    [Test]
    public async Task Raise_ByAnEditorOrADistrictsReviewer_IsRefused()
    {
        var district = await host.OfADistrictAsync(StaffRole.Reviewer);

        var editor = await RaiseAsync(last.Id, 2_000_000_00, by: maker);
        var outside = await RaiseAsync(last.Id, 2_000_000_00, by: district);

        Assert.That(
            (editor.Refusal, outside.Refusal),
            Is.EqualTo((StaffRefusals.NotAllowed, StaffRefusals.NotFound))
        );
        await StandsAsync(1_000_000_00);
    }

    [Test]
    public async Task Raise_ByWhoWroteOfTheSeason_IsRefused()
    {
        var both = checker with
        {
            Id = StaffAccountId.New(),
            Grants = [.. maker.Grants, .. checker.Grants],
        };
        var id = await host.CopiedAsync(both, last.Id);
        await host.ChangeAsync(maker, id, same => same with { Name = "别人后来改过的一季" });
        await host.TryAsync(maker, id);
        await host.ProposeAsync(maker, id);
        Assert.That((await host.PublishAsync(checker, id)).Refusal, Is.Null);

        var raised = await RaiseAsync(id, 2_000_000_00, by: both);

        Assert.That(raised.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That((await RaiseAsync(id, 2_000_000_00)).Refusal, Is.Null);
    }

    [Test]
    public async Task Raise_ByTwoAtOnce_TakesOne()
    {
        var sums = new[] { 2_000_000_00L, 3_000_000_00L };

        var raised = await Task.WhenAll(
            sums.Select(cents => RaiseAsync(last.Id, cents, seen: last.Version))
        );

        Assert.That(raised.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(raised.Single(one => !one.Succeeded).Refusal, Is.EqualTo(SeasonRefusals.Moved));
        await StandsAsync(sums[raised[0].Succeeded ? 0 : 1]);
    }

    [Test]
    public async Task Raise_WhileClaimsAreApproved_PromisesNoMoreThanTheNewLimit()
    {
        var season = await OnlyAsync(250_00);
        List<CaseId> claims = [];
        for (var number = 0; number < 4; number++)
        {
            claims.Add(await WaitingAsync(season));
        }

        var raising = RaiseAsync(season.Id, 500_00);
        var approved = await Task.WhenAll(claims.Select(host.ApproveAsync));
        Assert.That((await raising).Refusal, Is.Null);

        var fund = await host.FundAsync(season);
        Assert.That(fund.LimitCents, Is.EqualTo(500_00));
        Assert.That(
            fund.ReservedCents,
            Is.EqualTo(250_00L * approved.Count(one => one.Succeeded)).And.AtMost(500_00)
        );
    }

    [Test]
    public async Task Raise_OfAFundThatStandsElsewhere_ChangesNothing()
    {
        await host.Cards.ExecuteAsync("UPDATE cases_funds SET limit_cents = 150000000");

        var raised = await RaiseAsync(last.Id, 2_000_000_00);

        Assert.That(raised.Refusal, Is.EqualTo(SeasonRefusals.Moved));
        Assert.That((await host.FundAsync(last)).LimitCents, Is.EqualTo(1_500_000_00));
        Assert.That((await host.SeasonOfAsync(last.Id)).BudgetCents, Is.EqualTo(1_000_000_00));
    }

    private async Task<Season> OnlyAsync(long budgetCents)
    {
        await host.Cards.DoAsync((UnionDbContext db) => db.Set<Season>().ExecuteDeleteAsync());
        return await host.SeasonAsync(budgetCents);
    }

    private async Task<CaseId> WaitingAsync(Season season) =>
        await host.InReviewAsync(await host.ApplicantAsync(), season);

    private async Task StandsAsync(long cents)
    {
        var season = await host.SeasonOfAsync(last.Id);
        var fund = await host.FundAsync(season);
        Assert.That((season.BudgetCents, fund.LimitCents), Is.EqualTo((cents, cents)));
    }

    private async Task<Outcome<SeasonId>> RaiseAsync(
        SeasonId id,
        long cents,
        string reason = Reason,
        int? seen = null,
        StaffActor? by = null
    )
    {
        var version = seen ?? (await host.SeasonOfAsync(id)).Version;
        return await host.Cards.AskAsync(
            (RaiseSeasonBudget raise) =>
                raise.ExecuteAsync(by ?? checker, new(id, version, cents, reason), Now, default)
        );
    }
}
