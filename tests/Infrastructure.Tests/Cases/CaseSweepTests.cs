using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What waits for its checks, and what cannot have them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseSweepTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Claim_ThatNobodyNeedsToSeeAndWithoutMoneyLeft_StandsOnTheLastDeskWhereItIsSaid()
    {
        var season = await host.SeasonAsync(
            budgetCents: 100_00,
            rules: plain => plain with { DistrictReviews = false, UnitSkipsGreen = true }
        );
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, season, reading: ClaimSteps.Ticket());
        await host.SubmitAsync(fan, id);

        await SweepAsync();

        var one = await host.CaseAsync(id);
        Assert.That(
            (one.State, one.IsGreen, one.LevelTitle),
            Is.EqualTo((CaseState.InReview, true, "市工会复核"))
        );
        Assert.That(await host.ChecksAsync(id), Is.Not.Empty);
        Assert.That((await host.ApproveAsync(id)).Refusal, Is.EqualTo(DeskRefusals.FundSpent));
        Assert.That((await host.FundAsync(season)).ReservedCents, Is.Zero);
    }

    /// <summary>More than one block of them, all older than the one that can be checked.</summary>
    [Test]
    public async Task Cases_ThatCannotBeChecked_HoldNoneOfTheOthersUp()
    {
        const int Broken = 205;
        var season = await host.SeasonAsync();
        for (var i = 0; i < Broken; i++)
        {
            await host.MadeAsync(PersonId.New(), season, CaseState.Submitted, at: Now.AddHours(-1));
        }
        await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Case>()
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Kind, "no-such-kind"))
        );
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, season);
        await host.SubmitAsync(fan, id);

        await SweepAsync();

        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.InReview));
    }

    private Task SweepAsync() =>
        host.Cards.DoAsync<CaseSweep>(sweep => sweep.CheckWaitingAsync(default));
}
