using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>A member takes his card to another WeChat while a month is closed, looked at, public or over: what he earned comes along.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthMoveTests(DatabaseProvider provider) : MonthListTest(provider)
{
    private readonly Watcher watcher = new();
    private int movers;

    private protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IHonourWatcher>(watcher);
    }

    [Test]
    public async Task Moved_InTheReview_TheMemberIsNamedAsBefore()
    {
        var mover = await MoverAsync();
        var month = await ReviewedAsync(mover);
        await MoveAsync(mover);

        Assert.That((await StartAsync(month)).Refusal, Is.Null, "the list is the same");
        Assert.That((await CandidatesAsync(month)).Single().IsFit);
    }

    [Test]
    public async Task Moved_InTheNotice_TheMemberIsHonoured_AndToldOnTheNewWeChatAlone()
    {
        var mover = await MoverAsync();
        var month = await ReviewedAsync(mover);
        await StartAsync(month);
        await MoveAsync(mover);
        watcher.Told.Clear();
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        var anew = await PersonOf(mover.New);
        Assert.That((await HonoursAsync(month)).Single().PersonId, Is.EqualTo(anew));
        Assert.That(await ToldAsync(mover.New, IronFanNotices.Honoured), Has.Count.EqualTo(1));
        Assert.That(await ToldAsync(mover.Old, IronFanNotices.Honoured), Is.Empty);
        Assert.That(watcher.Told.Single().Person, Is.EqualTo(anew));
    }

    [Test]
    public async Task Moved_BeforeTheScreening_WhatWasEarnedOnTheOldWeChatIsTheMembers()
    {
        var mover = await MoverAsync();
        var month = NewMonth();
        await OpenAsync(month);
        await ScoreAsync(month, [new(await PersonOf(mover.Old), 90, 9, 0, 0)]);
        await MoveAsync(mover);
        await UpkeepAsync(Closing(month));

        var candidate = (await CandidatesAsync(month)).Single();
        Assert.That((candidate.IsFit, candidate.MaskedName), Is.EqualTo((true, "周**")));
    }

    [Test]
    public async Task Moved_WithPointsOnBothWeChats_TheFurtherPlaceIsTheSameMembers()
    {
        var mover = await MoverAsync();
        var month = NewMonth();
        await OpenAsync(month);
        await MoveAsync(mover);
        await ScoreAsync(
            month,
            [
                new(await PersonOf(mover.Old), 90, 9, 0, 0),
                new(await PersonOf(mover.New), 50, 9, 0, 0),
            ]
        );
        await UpkeepAsync(Closing(month));
        var screened = (await CandidatesAsync(month)).Select(one => one.Unfit).ToList();
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        Assert.That(screened, Is.EqualTo((FanUnfit?[])[null, FanUnfit.Twice]));
        Assert.That(
            (await HonoursAsync(month)).Select(one => one.PersonId),
            Is.EqualTo((object[])[await PersonOf(mover.New)])
        );
        Assert.That(await OmissionsAsync(mover.New, month), Is.Empty, "he is on the list");
    }

    [Test]
    public async Task Moved_AndGivenUpThere_IsNotBound_AndTheOldWeChatIsToldNothing()
    {
        var mover = await MoverAsync();
        var month = await ReviewedAsync(mover);
        await StartAsync(month);
        await MoveAsync(mover);
        await Host.LeaveAsync(mover.New);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        Assert.That(
            (await CandidatesAsync(month)).Single().Unfit,
            Is.EqualTo(FanUnfit.NotBound),
            "his card rests"
        );
        Assert.That(await ToldAsync(mover.New, IronFanNotices.LeftOut), Has.Count.EqualTo(1));
        Assert.That(await ToldAsync(mover.Old, IronFanNotices.LeftOut), Is.Empty);
        Assert.That(
            (await OmissionsAsync(mover.New, month)).Select(one => one.Unfit),
            Is.EqualTo((FanUnfit?[])[FanUnfit.NotBound])
        );
    }

    [Test]
    public async Task Moved_OfSomebodyAnEditorLeftOut_IsToldWhyOnTheNewWeChat()
    {
        var mover = await MoverAsync();
        var month = await ReviewedAsync(mover);
        await ExcludeAsync(month, 1);
        await MoveAsync(mover);
        await StartAsync(month);

        Assert.That(await ToldAsync(mover.New, IronFanNotices.LeftOut), Has.Count.EqualTo(1));
        Assert.That(await ToldAsync(mover.Old, IronFanNotices.LeftOut), Is.Empty);
    }

    [Test]
    public async Task Moved_AfterThePublishing_BadgeAndGiftAreTheMembers()
    {
        var mover = await MoverAsync();
        var month = await PublishedAsync(mover);
        var gift = await Host.GiftAsync(month);
        await MoveAsync(mover);

        await Host.AdvanceAsync(gift.Id, GiftSteps.Drawing);

        Assert.That(await BadgesAsync(mover.New), Is.EqualTo((int[])[month]));
        Assert.That(await BadgesAsync(mover.Old), Is.Empty);
        Assert.That(
            (await Host.WinsAsync(gift.Id)).Single().PersonId,
            Is.EqualTo(await PersonOf(mover.New))
        );
    }

    /// <summary>Of a card that moved before honours moved along.</summary>
    [Test]
    public async Task Badge_UnderTheWeChatBefore_IsFoundByTheMember()
    {
        var mover = await MoverAsync();
        var month = await PublishedAsync(mover);
        var before = await MetAsync(month, Closing(month));
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<FanHonour>()
                .Where(one => one.Month == month)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.PersonId, before))
        );

        Assert.That(await BadgesAsync(mover.Old), Is.EqualTo((int[])[month]));
    }

    [Test]
    public async Task Erase_OnTheNewWeChat_ForgetsTheNameThatWasEarnedOnTheOld()
    {
        var mover = await MoverAsync();
        var (listed, honoured) = (NewMonth(), await PublishedAsync(mover));
        await OpenAsync(listed);
        await ScoreAsync(listed, [new(await PersonOf(mover.Old), 90, 9, 0, 0)]);
        await UpkeepAsync(Closing(listed));
        var before = (await CandidatesAsync(listed)).Single().MaskedName;
        await MoveAsync(mover);

        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(mover.New, Now.AddDays(1), default)
        );

        Assert.That(before, Is.EqualTo("周**"));
        Assert.That((await CandidatesAsync(listed)).Single().MaskedName, Is.Null);
        Assert.That((await HonoursAsync(honoured)).Single().IsNobodys);
    }

    [Test]
    public async Task Erase_OnTheOldWeChat_LeavesTheMemberHisHonour()
    {
        var mover = await MoverAsync();
        var month = await PublishedAsync(mover);
        await MoveAsync(mover);

        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(mover.Old, Now.AddDays(1), default)
        );

        Assert.That((await HonoursAsync(month)).Single().MaskedName, Is.EqualTo("周**"));
    }

    private async Task<int> ReviewedAsync(Mover mover)
    {
        var month = NewMonth();
        await ReviewAsync(month, [mover.Old]);
        return month;
    }

    private async Task<int> PublishedAsync(Mover mover)
    {
        var month = await ReviewedAsync(mover);
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);
        Assert.That(await HonoursAsync(month), Has.Count.EqualTo(1));
        return month;
    }

    /// <summary>A member with a card on one WeChat, and another one he will have.</summary>
    private async Task<Mover> MoverAsync()
    {
        var number = 8_000 + ++movers;
        var card = await Host.Cards.NewPersonAsync(number);
        var mover = new Mover(card, Fan(700_000 + number), Fan(800_000 + number));
        await Host.Cards.BindAsync(mover.Old, card);
        return mover;
    }

    /// <summary>As members do it: with a code to the register's phone.</summary>
    private async Task MoveAsync(Mover mover)
    {
        var proof = await Host.Cards.CodeAsync(mover.New, mover.Card);
        Assert.That((await Host.Cards.TakeOverAsync(mover.New, proof)).Refusal, Is.Null);
    }

    private async Task<IEnumerable<int>> BadgesAsync(FanIdentity fan) =>
        (await Host.Cards.AskAsync((OwnScoreQueries own) => own.HonoursAsync(fan, default))).Select(
            one => one.Month
        );

    private async Task<List<(int Place, FanUnfit? Unfit)>> OmissionsAsync(
        FanIdentity fan,
        int month
    )
    {
        var own = await Host.Cards.AskAsync(
            (OwnMonthQueries queries) => queries.FindAsync(fan, Closing(month), default)
        );
        return
        [
            .. own.Omissions.Where(one => one.Month == month).Select(one => (one.Place, one.Unfit)),
        ];
    }

    private sealed record Mover(DemoPerson Card, FanIdentity Old, FanIdentity New);

    private sealed class Watcher : IHonourWatcher
    {
        public List<HonouredFan> Told { get; } = [];

        public Task HonouredAsync(
            HonouredFan honoured,
            DateTimeOffset now,
            CancellationToken cancel
        )
        {
            Told.Add(honoured);
            return Task.CompletedTask;
        }
    }
}
