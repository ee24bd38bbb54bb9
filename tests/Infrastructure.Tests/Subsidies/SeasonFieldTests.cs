using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>Each field of a season that cannot be so is named. They need no second engine.</summary>
public sealed class SeasonFieldTests
{
    private CaseHost host = null!;
    private StaffActor maker = null!;
    private SeasonId draft;

    [OneTimeSetUp]
    public async Task ADraft()
    {
        host = await CaseHost.StartAsync(DatabaseProvider.Sqlite);
        maker = await host.ReviewerAsync(StaffRole.Editor);
        draft = await host.CopiedAsync(maker, (await host.SeasonAsync()).Id);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCaseSource(nameof(Wrong))]
    public async Task Change_WithAFieldThatCannotBe_NamesIt(
        Func<ChangeSeasonRequest, ChangeSeasonRequest> change,
        Refusal refusal
    )
    {
        var changed = await host.ChangeAsync(maker, draft, change);

        Assert.That(changed.Refusal, Is.EqualTo(refusal));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(same => same with { Name = "季" }, SeasonRefusals.NameInvalid);
        yield return Case(same => same with { Name = "一\n二" }, SeasonRefusals.NameInvalid);
        yield return Case(same => same with { BudgetCents = 0 }, SeasonRefusals.BudgetInvalid);
        yield return Clock(
            at => at with { ApplyUntil = at.ApplyFrom },
            SeasonRefusals.ApplyInvalid
        );
        yield return Clock(
            at => at with { ResubmitUntil = at.ApplyUntil.AddDays(-1) },
            SeasonRefusals.ResubmitInvalid
        );
        yield return Clock(
            at => at with { PayUntil = at.ResubmitUntil.AddDays(-1) },
            SeasonRefusals.PayInvalid
        );
        yield return Rule(
            rules => rules with { TicketTo = rules.TicketFrom.AddDays(-1) },
            SeasonRefusals.TicketsInvalid
        );
        yield return Rule(rules => rules with { Tiers = [] }, SeasonRuleRefusals.NoTier);
        yield return Tier(tier => tier with { Code = "档" }, SeasonRuleRefusals.TierCode);
        yield return Tier(tier => tier with { Code = "far" }, SeasonRuleRefusals.TierCode);
        yield return Tier(tier => tier with { Title = "" }, SeasonRuleRefusals.TierTitle);
        yield return Tier(tier => tier with { AmountCents = 0 }, SeasonRuleRefusals.TierAmount);
        yield return Tier(
            tier => tier with { AmountCents = 10_000_01 },
            SeasonRuleRefusals.TierAmount
        );
        yield return Tier(tier => tier with { Regions = [] }, SeasonRuleRefusals.TierRegions);
        yield return Tier(
            tier => tier with { Regions = ["湖南省"] },
            SeasonRuleRefusals.TierRegions
        );
        yield return Rule(rules => rules with { Arrivals = [] }, SeasonRuleRefusals.Arrivals);
        yield return Rule(
            rules => rules with { Places = Place("青海省", "西宁") },
            SeasonRuleRefusals.Places
        );
        yield return Rule(
            rules => rules with { LocalAreas = ["35O2"] },
            SeasonRuleRefusals.LocalAreas
        );
        yield return Rule(rules => rules with { LegHours = 0 }, SeasonRuleRefusals.LegHours);
        yield return Rule(rules => rules with { GraceMinutes = 61 }, SeasonRuleRefusals.Grace);
        yield return Rule(rules => rules with { RecheckPercent = 101 }, SeasonRuleRefusals.Recheck);
        yield return Rule(rules => rules with { ReviewDays = 0 }, SeasonRuleRefusals.ReviewDays);
        yield return Rule(rules => rules with { Modes = [] }, SeasonRuleRefusals.Modes);
        yield return Rule(rules => rules with { Promise = "保证" }, SeasonRuleRefusals.Promise);
    }

    private static Dictionary<string, IReadOnlyList<string>> Place(string region, string name) =>
        new() { [region] = [name] };

    private static TestCaseData Rule(Func<SeasonRules, SeasonRules> change, Refusal refusal) =>
        Case(same => same with { Rules = change(same.Rules) }, refusal);

    private static TestCaseData Clock(Func<SeasonWindows, SeasonWindows> change, Refusal refusal) =>
        Case(same => same with { Windows = change(same.Windows) }, refusal);

    private static TestCaseData Tier(Func<Tier, Tier> change, Refusal refusal) =>
        Rule(
            rules => rules with { Tiers = [change(rules.Tiers[0]), .. rules.Tiers.Skip(1)] },
            refusal
        );

    private static TestCaseData Case(
        Func<ChangeSeasonRequest, ChangeSeasonRequest> change,
        Refusal refusal
    ) => new TestCaseData(change, refusal).SetArgDisplayNames(refusal.Code);
}
