using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Whoever is left out is told why, everybody may object, and everybody who objects is answered.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthObjectionTests(DatabaseProvider provider) : MonthListTest(provider)
{
    [Test]
    public async Task StartNotice_TellsWhoeverWasLeftOutWhy_AndWhoGaveUpNothing()
    {
        var (month, fans) = await ReviewedAsync(3);
        await ExcludeAsync(month, 1);
        await ExcludeAsync(month, 2, reason: ExclusionReason.Declined);
        var before = await ToldAsync(fans[0], IronFanNotices.LeftOut);
        await StartAsync(month);

        Assert.That(before, Is.Empty, "an editor may still take it back");
        Assert.That(
            (await ToldAsync(fans[0], IronFanNotices.LeftOut)).Single(),
            Does.Contain($"原因：{ExclusionReason.Scripted.Title}").And.Contain("提出异议")
        );
        Assert.That(await ToldAsync(fans[1], IronFanNotices.LeftOut), Is.Empty);
        Assert.That(
            await OmissionsAsync(fans[0], month),
            Is.EqualTo((object[])[(month, 1, ExclusionReason.Scripted.Code)])
        );
        Assert.That(await OmissionsAsync(fans[2], month), Is.Empty);
    }

    [Test]
    public async Task Objection_Upheld_TakesTheListBack_AndTwoPeopleMakeTheNewOnePublic()
    {
        var (month, fans) = await ReviewedAsync(17);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[16], month, 3, started.AddDays(2));
        await UpkeepAsync(started.AddDays(4));
        var waiting = await MonthAsync(month);

        await SettleAsync(raised.Value, isUpheld: true, started.AddDays(5));

        Assert.That(waiting.State, Is.EqualTo(FanMonthState.Notice), "an open objection holds it");
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Closed));
        await UpkeepAsync(started.AddDays(5));
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Review));
        Assert.That((await CandidatesAsync(month))[2].IsFit, "nobody's place is judged with it");
        Assert.That(
            (await ToldAsync(fans[16], IronFanNotices.Answered)).Single(),
            Does.Contain("成立，名单将重新审核").And.EndWith(Answer)
        );
        await ExcludeAsync(month, 3);
        Assert.That(
            (await StartAsItStandsAsync(month)).Refusal,
            Is.EqualTo(IronFansRefusals.NotReviewed)
        );
        await StartAsync(month, at: started.AddDays(5));
        await UpkeepAsync(started.AddDays(8).AddTicks(-10));
        Assert.That(await HonoursAsync(month), Is.Empty);
        await UpkeepAsync(started.AddDays(8));
        var honours = await HonoursAsync(month);
        Assert.That(honours, Has.Count.EqualTo(15));
        Assert.That(honours[^1].PersonId, Is.EqualTo(await PersonOf(fans[15])), "the sixteenth");
    }

    [Test]
    public async Task Objection_OfSomebodyLeftOut_Upheld_HeIsTakenInAgain()
    {
        var (month, fans) = await ReviewedAsync(2);
        await ExcludeAsync(month, 1);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[0], month, 0, started.AddDays(1));
        await SettleAsync(raised.Value, isUpheld: true, started.AddDays(2));
        await UpkeepAsync(started.AddDays(2));

        Assert.That((await CandidatesAsync(month))[0].ExcludedFor, Is.Not.Null, "he stays out");
        Assert.That((await RestoreAsync(month, 1)).Succeeded);
        await StartAsync(month, at: started.AddDays(2));
        await UpkeepAsync(started.AddDays(5));
        Assert.That(
            (await HonoursAsync(month)).Select(one => one.PersonId),
            Is.EqualTo((object[])[await PersonOf(fans[0]), await PersonOf(fans[1])])
        );
    }

    [Test]
    public async Task Objection_Upheld_EverybodyIsAskedAboutAnew_AlsoWhomARuleLeftOut()
    {
        var month = NewMonth();
        var fans = await Host.MembersAsync(2);
        await FollowAsync(fans[0], unfollowed: Closing(month).AddDays(-1));
        await ReviewAsync(month, fans);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var before = await CandidatesAsync(month);
        await FollowAsync(fans[0], unfollowed: null);
        var raised = await RaiseAsync(fans[0], month, 0, started.AddDays(1));
        await SettleAsync(raised.Value, isUpheld: true, started.AddDays(2));
        await UpkeepAsync(started.AddDays(2));

        Assert.That(before[0].Unfit, Is.EqualTo(FanUnfit.HasLeft));
        Assert.That((await CandidatesAsync(month)).Select(one => one.Unfit), Has.All.Null);
    }

    [Test]
    public async Task Objection_RejectedByWhoeverLeftHimOut_OrMadeTheListPublic_IsRefused()
    {
        var (month, fans) = await ReviewedAsync(2);
        var (left, published) = (Both(), Both());
        await ExcludeAsync(month, 1, left);
        await StartAsync(month, published);
        var at = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[0], month, 0, at);

        foreach (var party in (StaffActor[])[left, published])
        {
            Assert.That(
                (await TrySettleAsync(party, raised.Value, isUpheld: false, at)).Refusal,
                Is.EqualTo(StaffRefusals.SecondPersonNeeded)
            );
        }
        Assert.That((await TrySettleAsync(Both(), raised.Value, isUpheld: false, at)).Succeeded);
    }

    [Test]
    public async Task Objection_AfterAnotherWasUpheld_IsStillNotRejectedByWhoeverMadeTheListPublic()
    {
        var (month, fans) = await ReviewedAsync(2);
        var published = Both();
        await StartAsync(month, published);
        var at = (await MonthAsync(month)).NoticeFrom!.Value;
        var (first, second) = (
            await RaiseAsync(fans[0], month, 2, at),
            await RaiseAsync(fans[1], month, 0, at)
        );
        await SettleAsync(first.Value, isUpheld: true, at);

        Assert.That(
            (await TrySettleAsync(published, second.Value, isUpheld: false, at)).Refusal,
            Is.EqualTo(StaffRefusals.SecondPersonNeeded)
        );
        Assert.That((await TrySettleAsync(Both(), second.Value, isUpheld: false, at)).Succeeded);
    }

    [Test]
    public async Task Page_OfAnHonouredWithAFurtherPlace_SaysNothingOfThatOne()
    {
        var month = NewMonth();
        var fan = (await Host.MembersAsync(1))[0];
        var (person, other) = (await PersonOf(fan), PersonId.New());
        await OpenAsync(month);
        await ScoreAsync(month, [new(person, 100, 9, 0, 0), new(other, 90, 9, 0, 0)]);
        await CloseAsync(month);
        await MergeAsync(other, person, Closing(month));
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        Assert.That((await CandidatesAsync(month))[1].Unfit, Is.EqualTo(FanUnfit.Twice));
        Assert.That(await HonoursAsync(month), Has.Count.EqualTo(1));
        Assert.That(await OmissionsAsync(fan, month), Is.Empty);
    }

    [Test]
    public async Task Objection_OfNobodyWithACard_IsRefused()
    {
        var (month, _) = await ReviewedAsync(1);
        await StartAsync(month);

        var refused = await RaiseAsync(
            new("wx-union", $"o-nobody-{month}"),
            month,
            0,
            (await MonthAsync(month)).NoticeFrom!.Value
        );

        Assert.That(refused.Refusal, Is.EqualTo(IronFansRefusals.ObjectionByNobody));
    }

    [Test]
    public async Task Objection_OfWhoeverClosedTheAccount_HoldsNothing()
    {
        var (month, fans) = await ReviewedAsync(2);
        await ExcludeAsync(month, 2);
        await StartAsync(month);
        var noticed = await MonthAsync(month);
        await RaiseAsync(fans[1], month, 0, noticed.NoticeFrom!.Value);
        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[1], noticed.NoticeFrom.Value.AddDays(1), default)
        );
        await UpkeepAsync(noticed.NoticeUntil!.Value);

        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Published));
    }

    [Test]
    public async Task Objection_NotUpheld_TheNoticeEndsAsItWould_AndTheObjectorReadsWhy()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var noticed = await MonthAsync(month);
        var raised = await RaiseAsync(fans[1], month, 1, noticed.NoticeFrom!.Value);
        await SettleAsync(raised.Value, isUpheld: false, noticed.NoticeFrom.Value.AddDays(1));
        await UpkeepAsync(noticed.NoticeUntil!.Value);

        Assert.That(await HonoursAsync(month), Has.Count.EqualTo(2));
        var read = await Host.Cards.AskAsync(
            (OwnMonthQueries own) => own.FindAsync(fans[1], Closing(month), default)
        );
        Assert.That(
            read.Objections.Select(one => (one.IsUpheld, one.Answer)),
            Is.EqualTo((object[])[((bool?)false, Answer)])
        );
    }

    [Test]
    public async Task Objection_AfterTheNotice_OrAFourthOne_IsRefused()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var noticed = await MonthAsync(month);
        for (var i = 0; i < 3; i++)
        {
            await RaiseAsync(fans[0], month, 0, noticed.NoticeFrom!.Value);
        }

        var fourth = await RaiseAsync(fans[0], month, 0, noticed.NoticeFrom!.Value);
        var late = await RaiseAsync(fans[1], month, 0, noticed.NoticeUntil!.Value);

        Assert.That(fourth.Refusal, Is.EqualTo(IronFansRefusals.TooManyObjections));
        Assert.That(late.Refusal, Is.EqualTo(IronFansRefusals.NotInNotice));
    }

    private async Task<List<(int, int, string?)>> OmissionsAsync(FanIdentity fan, int month)
    {
        var read = await Host.Cards.AskAsync(
            (OwnMonthQueries own) => own.FindAsync(fan, Closing(month), default)
        );
        return [.. read.Omissions.Select(one => (one.Month, one.Place, one.ExcludedFor))];
    }

    private Task FollowAsync(FanIdentity fan, DateTimeOffset? unfollowed) =>
        Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<Fan>()
                .Where(one => one.OpenId == fan.OpenId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.UnfollowedAt, unfollowed))
        );
}
