using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>Somebody claims what was approved for another: nobody is paid for it before a person has looked again.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PayDisputeTests(DatabaseProvider provider)
{
    private static readonly ReturnHomeForm Form = CaseHost.WholeForm with
    {
        Invoice = "25990001234567890123",
    };

    private PayHost host = null!;
    private Season season = null!;

    [SetUp]
    public async Task AHost()
    {
        host = await PayHost.StartAsync(provider);
        season = await host.Cases.SeasonAsync();
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    private PayRoundOf Round => new(season.Round, season.FundId!.Value);

    [Test]
    public async Task Invoice_ClaimedByAnotherAfterTheLastYes_IsLeftOut()
    {
        await ApprovedAsync();
        await ClaimedAsync();

        var batch = await host.PreparedAsync(Round);

        Assert.That((batch.Count, batch.LeftOut), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Invoice_ClaimedByAnotherAfterItWasListed_IsTakenOutOfTheBatch()
    {
        var id = await ApprovedAsync();
        var batch = await host.PreparedAsync(Round);
        await ClaimedAsync();

        await host.ConfirmAsync(batch, host.Checker);
        await host.AdvanceAsync(batch.Id);

        Assert.That((await host.ItemsAsync(batch.Id))[0].Stop, Is.EqualTo(PayStop.Disputed));
        Assert.That((await host.Cases.CaseAsync(id)).State, Is.EqualTo(CaseState.Approved));
    }

    /// <summary>Whoever said the last yes had the other claim before him: that yes settled it.</summary>
    [Test]
    public async Task Invoice_OfTwoThatWereApprovedInSightOfEachOther_IsPaid()
    {
        var (one, other) = (await ClaimedAsync(), await ClaimedAsync());
        await host.Cases.ApproveAsync(one);
        await host.Cases.ApproveAsync(other);

        var batch = await host.PreparedAsync(Round);

        Assert.That((batch.Count, batch.LeftOut), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Dispute_SettledByWhoDidNotDecideIt_IsPaidAndDoesNotBeginAnew()
    {
        var (decided, another) = (
            await host.Cases.ReviewerAsync(),
            await host.Cases.ReviewerAsync()
        );
        var id = await ClaimedAsync();
        await host.Cases.DecideAsync(decided, id, ReviewVerdict.Approved);
        await host.Cases.ApproveAsync(id);
        var other = await ClaimedAsync();
        var left = await host.PreparedAsync(Round);

        var byWhoDecided = await SettleAsync(decided, id);
        var settled = await SettleAsync(another, id);
        var again = await SettleAsync(another, id);
        await CheckedAgainAsync(other);
        var batch = await host.PreparedAsync(Round);

        Assert.That(await WhyLeftOutAsync(left), Is.EqualTo(PayStop.Disputed));
        Assert.That(
            (byWhoDecided.Refusal, settled.Refusal, again.Refusal),
            Is.EqualTo((DeskRefusals.MustStandBack, (Refusal?)null, DeskRefusals.NotDisputed))
        );
        Assert.That((batch.Count, batch.LeftOut), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Dispute_SettledWithoutAReasonOrByAUnitsReviewer_IsRefused()
    {
        var id = await ApprovedAsync();
        await ClaimedAsync();
        var unit = (await host.Cases.CaseAsync(id)).UnitId!.Value;
        var path = await host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindAsync(unit, default)
        );
        var below = new StaffActor(
            StaffAccountId.New(),
            "某某",
            [new(StaffRole.Reviewer, path!.Path)]
        );

        var bare = await SettleAsync(await host.Cases.ReviewerAsync(), id, reason: " ");
        var byTheUnit = await SettleAsync(below, id);

        Assert.That(bare.Succeeded, Is.False);
        Assert.That(byTheUnit.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That((await host.Cases.CaseAsync(id)).IsDisputed);
    }

    private Task<Outcome<CaseId>> SettleAsync(
        StaffActor actor,
        CaseId id,
        string reason = "票上姓名是这位会员"
    ) =>
        host.Cards.AskAsync(
            (SettleDispute settle) => settle.ExecuteAsync(actor, new(id, reason), Now, default)
        );

    /// <summary>As after a correction that changed nothing.</summary>
    private async Task CheckedAgainAsync(CaseId id)
    {
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var one = await db.Set<Case>().SingleAsync(one => one.Id == id);
            db.Entry(one).Property(own => own.State).CurrentValue = CaseState.Submitted;
            await db.SaveChangesAsync();
        });
        Assert.That((await host.Cases.CheckAsync(id)).Refusal, Is.Null);
    }

    private Task<PayStop> WhyLeftOutAsync(PayBatch batch) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayLeftOut>()
                    .Where(left => left.BatchId == batch.Id)
                    .Select(left => left.Why)
                    .SingleAsync()
        );

    private async Task<CaseId> ClaimedAsync() =>
        await host.Cases.InReviewAsync(await host.Cases.ApplicantAsync(), season, Form);

    private async Task<CaseId> ApprovedAsync()
    {
        var id = await ClaimedAsync();
        Assert.That((await host.Cases.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
        return id;
    }
}
