using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What the database settles when many come at once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseRaceTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Open_OnThreeFacesFiftyTimesAtOnce_IsOneDraft()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        CaseChannel[] faces = [CaseChannel.Page, CaseChannel.Chat, CaseChannel.MiniProgram];

        var opened = await AtOnceAsync(
            50,
            i => host.OpenAsync(fan, season, channel: faces[i % faces.Length])
        );

        Assert.That(opened.Select(one => one.Refusal), Is.All.Null);
        Assert.That(opened.Select(one => one.Value.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Submit_OneCaseFiftyTimesAtOnce_IsOneReceiptAndOneRevision()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());

        var receipts = await AtOnceAsync(50, _ => host.SubmitAsync(fan, id));

        Assert.That(
            receipts.Where(one => one.Succeeded).Select(one => one.Value.Number).Distinct().Count(),
            Is.EqualTo(1)
        );
        Assert.That(receipts.All(one => one.Succeeded || one.Refusal.Code.Length > 0));
        Assert.That((await host.CaseAsync(id)).Revision, Is.EqualTo(1));
        var revisions = await host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<CaseRevision>().CountAsync(one => one.CaseId == id)
        );
        Assert.That(revisions, Is.EqualTo(1));
    }

    /// <summary>Of numbers that were read only after handing in.</summary>
    [Test]
    public async Task Check_TwoClaimsOnOneInvoiceAtOnce_BothAreSuspicious()
    {
        const int Pairs = 10;
        var season = await host.SeasonAsync();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var ticket = ClaimSteps.Ticket() with { InvoiceNumber = $"2599000500000000{pair:D4}" };
            CaseId[] both = [await HandedInAsync(ticket), await HandedInAsync(ticket)];
            await host.Cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<CaseKey>().Where(key => both.Contains(key.CaseId)).ExecuteDeleteAsync()
            );

            await AtOnceAsync(2, i => host.CheckAsync(both[i]));
            // One that lost the other's save is met by the sweep again.
            await host.CheckAsync(both[0]);
            await host.CheckAsync(both[1]);

            Assert.That((await host.CaseAsync(both[0])).IsSuspicious, $"pair {pair}");
            Assert.That((await host.CaseAsync(both[1])).IsSuspicious, $"pair {pair}");
        }

        async Task<CaseId> HandedInAsync(DocumentReading ticket)
        {
            var fan = await host.ApplicantAsync();
            var id = await host.FilledAsync(fan, season, reading: ticket);
            await host.SubmitAsync(fan, id);
            return id;
        }
    }

    [Test]
    public async Task Approve_TwoHundredAtOnceWhereTheBudgetIsForHundred_HundredAreApproved()
    {
        const int Crowd = 200;
        const int Enough = 100;
        var season = await host.SeasonAsync(budgetCents: (Enough * 250_00) + 100_00);
        var cases = new List<CaseId>();
        for (var i = 0; i < Crowd; i++)
        {
            cases.Add(await OnItsLastDeskAsync(season));
        }
        var reviewer = await host.ReviewerAsync();

        var said = await AtOnceAsync(
            Crowd,
            i => host.DecideAsync(reviewer, cases[i], ReviewVerdict.Approved)
        );

        var fund = await host.FundAsync(season);
        Assert.That(said.Count(one => one.Succeeded), Is.EqualTo(Enough));
        Assert.That(
            said.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(DeskRefusals.FundSpent)
        );
        Assert.That(fund.ReservedCents, Is.EqualTo(Enough * 250_00));
        Assert.That(await CountAsync(cases, CaseState.Approved), Is.EqualTo(Enough));
        Assert.That(await CountAsync(cases, CaseState.InReview), Is.EqualTo(Crowd - Enough));
    }

    [Test]
    public async Task Decide_OneCaseByTwentyReviewersAtOnce_IsDecidedOnce()
    {
        var id = await OnItsLastDeskAsync(await host.SeasonAsync());
        var reviewers = new List<Domain.Staff.Contracts.StaffActor>();
        for (var i = 0; i < 20; i++)
        {
            reviewers.Add(await host.ReviewerAsync());
        }

        var said = await AtOnceAsync(
            20,
            i =>
                host.DecideAsync(
                    reviewers[i],
                    id,
                    i % 2 == 0 ? ReviewVerdict.Approved : ReviewVerdict.Returned,
                    new CaseRemark(null, "ticket-blurred", "")
                )
        );

        Assert.That(said.Count(one => one.Succeeded), Is.EqualTo(1));
    }

    [Test]
    public async Task Take_TwentyReviewersAtOnce_EachGetsAnotherCase()
    {
        var season = await host.SeasonAsync();
        for (var i = 0; i < 25; i++)
        {
            await OnItsLastDeskAsync(season);
        }
        var reviewers = new List<Domain.Staff.Contracts.StaffActor>();
        for (var i = 0; i < 20; i++)
        {
            reviewers.Add(await host.ReviewerAsync());
        }

        var taken = await AtOnceAsync(
            20,
            i =>
                host.Cards.AskAsync(
                    (TakeCase take) => take.ExecuteAsync(reviewers[i], new(null), Now, default)
                )
        );

        Assert.That(taken.Select(one => one.Refusal), Is.All.Null);
        Assert.That(taken.Select(one => one.Value).Distinct().Count(), Is.EqualTo(20));
    }

    private async Task<CaseId> OnItsLastDeskAsync(Domain.Subsidies.Season season)
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        await host.DecideAsync(await host.ReviewerAsync(), id, ReviewVerdict.Approved);
        return id;
    }

    private Task<int> CountAsync(IReadOnlyList<CaseId> cases, CaseState state) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Case>().CountAsync(one => cases.Contains(one.Id) && one.State == state)
        );
}
