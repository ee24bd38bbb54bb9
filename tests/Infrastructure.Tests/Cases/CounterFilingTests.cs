using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>代办: an officer files for a member, and never judges it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CounterFilingTests(DatabaseProvider provider)
{
    private static readonly StaffActor Elsewhere = new(
        StaffAccountId.New(),
        "某某",
        [new(StaffRole.Reviewer, "/elsewhere/")]
    );

    private CaseHost host = null!;
    private Season season = null!;
    private StaffActor officer = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        season = await host.SeasonAsync();
        officer = await host.ReviewerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task File_ForAMemberWithoutWeChat_GoesThroughReviewAndIsApproved()
    {
        var member = await host.MemberAsync();

        var id = await host.FiledAsync(officer, season, member);

        var one = await host.CaseAsync(id);
        Assert.That(
            (one.State, one.Channel, one.FiledBy, one.MemberId),
            Is.EqualTo((CaseState.InReview, CaseChannel.Counter, officer.Id, member))
        );
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public async Task File_ByAReviewer_IsNeitherOfferedToHimNorDecidedByHim()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());

        var decided = await host.DecideAsync(officer, id, ReviewVerdict.Approved);
        var taken = await host.Cards.AskAsync(
            (TakeCase take) => take.ExecuteAsync(officer, new(id), Now, default)
        );
        var offered = await OfferedAsync(officer);

        Assert.That(
            (decided.Refusal, taken.Refusal),
            Is.EqualTo((DeskRefusals.MustStandBack, DeskRefusals.MustStandBack))
        );
        Assert.That(offered, Does.Not.Contain(id));
        Assert.That(await OfferedAsync(await host.ReviewerAsync()), Does.Contain(id));
    }

    /// <summary>Each of them has had a hand in it.</summary>
    [Test]
    public async Task File_CorrectedByAColleague_BarsBoth()
    {
        var member = await host.MemberAsync();
        var colleague = await host.ReviewerAsync();
        var id = await host.FiledAsync(officer, season, member);
        await ReturnAsync(id);
        await host.OpenForAsync(colleague, season, member);
        Assert.That((await host.SubmitForAsync(colleague, id)).Refusal, Is.Null);
        await host.CheckAsync(id);

        foreach (var one in new[] { officer, colleague })
        {
            var decided = await host.DecideAsync(one, id, ReviewVerdict.Approved);
            Assert.That(decided.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
            Assert.That(await OfferedAsync(one), Does.Not.Contain(id));
        }
    }

    [Test]
    public async Task File_WithoutTheSignedPaper_IsRefused()
    {
        var id = await host.FilledForAsync(
            officer,
            season,
            await host.MemberAsync(),
            signed: false
        );

        var filed = await host.SubmitForAsync(officer, id);

        Assert.That(filed.Refusal, Is.EqualTo(CaseRefusals.CounterPaperMissing));
    }

    [Test]
    public async Task File_WithoutTheSignedPromise_IsRefused()
    {
        var id = await host.FilledForAsync(officer, season, await host.MemberAsync());

        var filed = await host.SubmitForAsync(officer, id, promised: false);

        Assert.That(filed.Refusal, Is.EqualTo(CasesRefusals.PromiseMissing));
    }

    [Test]
    public async Task File_ForAMemberOutOfScope_AnswersAsForNobody()
    {
        var member = await host.MemberAsync();
        var id = await host.FilledForAsync(officer, season, member);

        var opened = await host.OpenForAsync(Elsewhere, season, member);
        var saved = await host.SaveForAsync(Elsewhere, id);
        var filed = await host.SubmitForAsync(Elsewhere, id);

        Assert.That(
            (opened.Refusal, saved.Refusal, filed.Refusal),
            Is.EqualTo((StaffRefusals.NotFound, StaffRefusals.NotFound, StaffRefusals.NotFound))
        );
    }

    [Test]
    public async Task File_ByTwoOfficersAtOnce_IsOneCase()
    {
        var member = await host.MemberAsync();
        var colleague = await host.ReviewerAsync();

        var opened = await Task.WhenAll(
            host.OpenForAsync(officer, season, member),
            host.OpenForAsync(colleague, season, member)
        );

        Assert.That(opened.Select(one => one.Refusal), Is.All.Null);
        Assert.That(opened[0].Value.Id, Is.EqualTo(opened[1].Value.Id));
    }

    [Test]
    public async Task File_TwiceAtOnce_IsOneReceipt()
    {
        var id = await host.FilledForAsync(officer, season, await host.MemberAsync());

        var filed = await Task.WhenAll(
            host.SubmitForAsync(officer, id),
            host.SubmitForAsync(officer, id)
        );

        Assert.That(filed.Select(one => one.Refusal), Is.All.Null);
        Assert.That((await host.CaseAsync(id)).Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task File_ForAMemberWhoApplied_SaysSo()
    {
        var fan = await host.ApplicantAsync();
        await host.InReviewAsync(fan, season);

        var opened = await host.OpenForAsync(officer, season, await host.MemberOfAsync(fan));

        Assert.That(opened.Refusal, Is.EqualTo(CaseRefusals.AlreadyApplied));
    }

    [Test]
    public async Task Member_WithWeChat_HasWordOfItSeesItAndMayTakeItBack()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FiledAsync(officer, season, await host.MemberOfAsync(fan));

        var told = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>().CountAsync(one => one.OpenId == fan.OpenId)
        );
        var story = await host.Cards.AskAsync(
            (CaseQueries cases) => cases.FindAsync(fan, id, Now, default)
        );
        var back = await host.Cards.AskAsync(
            (WithdrawCase withdraw) => withdraw.ExecuteAsync(fan, id, Now, default)
        );

        Assert.That(told, Is.Positive);
        Assert.That(story!.Events[0].Said, Does.Contain("代您提交"));
        Assert.That(back.Refusal, Is.Null);
    }

    [Test]
    public async Task Draft_OfTheMember_IsNeitherShownNorTakenAtTheCounter()
    {
        var fan = await host.ApplicantAsync();
        var own = await host.FilledAsync(fan, season);

        var opened = await host.OpenForAsync(officer, season, await host.MemberOfAsync(fan));
        var saved = await host.SaveForAsync(officer, own);

        Assert.That(
            (opened.Refusal, saved.Refusal),
            Is.EqualTo((CaseRefusals.OwnDraft, StaffRefusals.NotFound))
        );
        Assert.That((await host.CaseAsync(own)).FiledBy, Is.Null);
    }

    [Test]
    public async Task Draft_OfTheCounter_IsNoReasonToRemindTheMember()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledForAsync(officer, season, await host.MemberOfAsync(fan));
        var until = (await host.CaseAsync(id)).OpenUntil!.Value;

        var told = await host.Cards.AskAsync(
            (RemindCase remind) => remind.ExecuteAsync(id, until.AddHours(-5), default)
        );
        var ending = await host.Cards.AskAsync(
            (ICaseStore store) =>
                store.FindEndingAsync(
                    until.AddHours(-5),
                    until.AddHours(43),
                    until.AddHours(-9),
                    1000,
                    default
                )
        );

        Assert.That(told, Is.False);
        Assert.That(ending, Does.Not.Contain(id));
    }

    [Test]
    public async Task Draft_OfTheCounter_HandedInByTheMemberIsHisOwn()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledForAsync(officer, season, await host.MemberOfAsync(fan));

        var filed = await host.SubmitAsync(fan, id);

        Assert.That(filed.Refusal, Is.Null);
        Assert.That((await host.CaseAsync(id)).FiledBy, Is.Null);
    }

    private async Task<IReadOnlyList<CaseId>> OfferedAsync(StaffActor who) =>
        await host.Cards.AskAsync(
            (ICaseQueue queue) =>
                queue.FindNextAsync(who.ScopeOf(CasesActs.Review), who.Id, null, Now, 1000, default)
        );

    private async Task ReturnAsync(CaseId id) =>
        Assert.That(
            (
                await host.DecideAsync(
                    await host.ReviewerAsync(),
                    id,
                    ReviewVerdict.Returned,
                    new CaseRemark(null, "ticket-blurred", "")
                )
            ).Refusal,
            Is.Null
        );
}
