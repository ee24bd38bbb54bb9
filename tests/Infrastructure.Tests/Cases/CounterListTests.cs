using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>代办 of members without WeChat: the counter itself hears how it goes on.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CounterListTests(DatabaseProvider provider)
{
    private const string Why = "会员说不办了";

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
    public async Task List_OfTheScope_HasWhatWasBegunSentBackAndRefused()
    {
        var begun = await host.FilledForAsync(officer, season, await host.MemberAsync());
        var inReview = await host.FiledAsync(officer, season, await host.MemberAsync());
        var returned = await EndedAsync(ReviewVerdict.Returned);
        var refused = await EndedAsync(ReviewVerdict.Rejected);
        var own = await host.FilledAsync(await host.ApplicantAsync(), season);

        var listed = await ListAsync(officer.ScopeOf(FilingActs.FileFor));
        var elsewhere = await ListAsync(new(["/elsewhere/"]));

        Assert.That(listed, Is.SupersetOf(new[] { begun, returned, refused }));
        Assert.That(listed, Does.Not.Contain(inReview).And.Not.Contain(own));
        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public async Task Find_OutOfScopeOrFiledByTheMember_IsNothing()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        var own = await host.FilledAsync(await host.ApplicantAsync(), season);
        var scope = officer.ScopeOf(FilingActs.FileFor);

        var line = await FindAsync(scope, id);

        Assert.That(
            (line?.State, line?.FiledBy, line?.IsOpen),
            Is.EqualTo(((CaseState?)CaseState.InReview, (StaffAccountId?)officer.Id, (bool?)false))
        );
        Assert.That(await FindAsync(new(["/elsewhere/"]), id), Is.Null);
        Assert.That(await FindAsync(scope, own), Is.Null);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Withdraw_WhatWasBegunOrCameBack_LetsTheMemberApplyAgain(bool cameBack)
    {
        var id = cameBack
            ? await EndedAsync(ReviewVerdict.Returned)
            : await host.FilledForAsync(officer, season, await host.MemberAsync());

        var bare = await WithdrawAsync(officer, id, " ");
        var done = await WithdrawAsync(officer, id, Why);
        var again = await WithdrawAsync(officer, id, Why);

        Assert.That(
            (bare.Refusal, done.Refusal, again.Refusal),
            Is.EqualTo((StaffRefusals.ReasonNeeded, (Refusal?)null, (Refusal?)null))
        );
        var one = await host.CaseAsync(id);
        Assert.That((one.State, one.OnceKey), Is.EqualTo((CaseState.Withdrawn, (string?)null)));
        var opened = await host.OpenForAsync(officer, season, one.MemberId!.Value);
        Assert.That(opened.Value.Id, Is.Not.EqualTo(id));
    }

    [Test]
    public async Task Withdraw_InReviewOutOfScopeOrOfTheMemberHimself_IsRefused()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        var own = await host.FilledAsync(await host.ApplicantAsync(), season);
        var elsewhere = new StaffActor(
            StaffAccountId.New(),
            "某某",
            [new(StaffRole.Editor, "/elsewhere/")]
        );

        Assert.That(
            (
                (await WithdrawAsync(officer, id, Why)).Refusal,
                (await WithdrawAsync(elsewhere, id, Why)).Refusal,
                (await WithdrawAsync(officer, own, Why)).Refusal
            ),
            Is.EqualTo(
                (CasesRefusals.CannotWithdraw, StaffRefusals.NotFound, StaffRefusals.NotFound)
            )
        );
    }

    private async Task<CaseId> EndedAsync(ReviewVerdict verdict)
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        var decided = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            verdict,
            new CaseRemark(null, null, "车票看不清楚")
        );
        Assert.That(decided.Refusal, Is.Null);
        return id;
    }

    private async Task<IReadOnlyList<CaseId>> ListAsync(StaffScope scope)
    {
        var page = await host.Cards.AskAsync(
            (ICounterCases cases) =>
                cases.ListAsync(scope, ReturnHome.KindName, new(0, 100, null, false), default)
        );
        return [.. page.Items.Select(line => line.Id)];
    }

    private Task<CounterLine?> FindAsync(StaffScope scope, CaseId id) =>
        host.Cards.AskAsync((ICounterCases cases) => cases.FindAsync(scope, id, default));

    private Task<Outcome<CaseId>> WithdrawAsync(StaffActor who, CaseId id, string why) =>
        host.Cards.AskAsync(
            (WithdrawCaseFor withdraw) => withdraw.ExecuteAsync(who, new(id, why), Now, default)
        );
}
