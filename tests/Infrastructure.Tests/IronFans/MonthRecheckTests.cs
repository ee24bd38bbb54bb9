using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Who may be honoured changes between the screening and the publishing; nobody wins two months he would have to rest between.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthRecheckTests(DatabaseProvider provider) : MonthTest(provider)
{
    private protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IScoreRulesBook>(new Book());
    }

    [Test]
    public async Task StartNotice_WhileTheMonthBeforeIsUndecided_Waits_AndThenOffersOthers()
    {
        var (first, fans) = await ReviewedAsync(17);
        var next = await FollowedAsync(first, fans);
        var waits = await StartAsync(next);
        await StartAsync(first);
        await UpkeepAsync((await MonthAsync(first)).NoticeUntil!.Value);
        var changed = await StartAsync(next);
        var started = await StartAsync(next);

        Assert.That(waits.Refusal!.Code, Is.EqualTo(IronFansRefusals.EarlierFirst.Code));
        Assert.That(changed.Refusal, Is.EqualTo(IronFansRefusals.ListChanged));
        Assert.That(started.Refusal, Is.Null);
        await UpkeepAsync((await MonthAsync(next)).NoticeUntil!.Value);
        Assert.That(
            (await HonoursAsync(next)).Select(one => one.PersonId),
            Is.EqualTo((object[])[await PersonOf(fans[15]), await PersonOf(fans[16])])
        );
    }

    [Test]
    public async Task StartNotice_AfterAMonthInWhichNobodyMayBeHonoured_DoesNotWait()
    {
        var first = NewMonth();
        await OpenAsync(first);
        await UpkeepAsync(Closing(first));
        var next = await FollowedAsync(first, await Host.MembersAsync(1));

        Assert.That((await MonthAsync(first)).State, Is.EqualTo(FanMonthState.Review));
        Assert.That((await StartAsync(next)).Refusal, Is.Null);
        await StartAsync(first);
        await UpkeepAsync((await MonthAsync(first)).NoticeUntil!.Value);
        Assert.That((await MonthAsync(first)).State, Is.EqualTo(FanMonthState.Published));
    }

    [Test]
    public async Task Publish_OfSomebodyWhoLeftTheUnion_NamesTheNextForThreeDays()
    {
        var (month, fans) = await ReviewedAsync(16);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        await Host.LeaveAsync(fans[4]);
        await UpkeepAsync(ends);
        var noticed = await MonthAsync(month);
        await UpkeepAsync(ends + FanMonth.NoticeTime);

        Assert.That(
            (noticed.State, noticed.NoticeUntil),
            Is.EqualTo((FanMonthState.Notice, (DateTimeOffset?)(ends + FanMonth.NoticeTime)))
        );
        var honours = await HonoursAsync(month);
        Assert.That(honours, Has.Count.EqualTo(15));
        Assert.That(honours[^1].PersonId, Is.EqualTo(await PersonOf(fans[15])), "the sixteenth");
        Assert.That(
            (await CandidatesAsync(month))[4].Unfit,
            Is.EqualTo(FanUnfit.NotBound),
            "his card rests"
        );
        Assert.That(
            (await ToldAsync(fans[4], IronFanNotices.LeftOut)).Single(),
            Does.Contain($"原因：{FanUnfit.NotBound.Title()}")
        );
    }

    [Test]
    public async Task Publish_OfTwoWhoTurnedOutToBeOne_HonoursHimOnce()
    {
        var (month, fans) = await ReviewedAsync(3);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        var kept = await PersonOf(fans[0]);
        await BecomeOneAsync(month, fans[2], kept);
        Assert.That(await PersonOf(fans[2]), Is.EqualTo(kept));
        await UpkeepAsync(ends);
        await UpkeepAsync(ends + FanMonth.NoticeTime);

        Assert.That((await CandidatesAsync(month))[2].Unfit, Is.EqualTo(FanUnfit.Twice));
        Assert.That(
            (await HonoursAsync(month)).Select(one => one.PersonId),
            Is.EqualTo((object[])[kept, await PersonOf(fans[1])])
        );
    }

    [Test]
    public async Task StartNotice_OfSomebodyLeftOutUnderAnotherOfHisPlaces_LeavesHimOut()
    {
        var (month, fans) = await ReviewedAsync(3);
        var excluded = await Host.Cards.AskAsync(
            (ExcludeCandidate exclude) =>
                exclude.ExecuteAsync(
                    Editor,
                    new(month, 1, ExclusionReason.Scripted.Code, "同一秒反复点击"),
                    Closing(month),
                    default
                )
        );
        Assert.That(excluded.Refusal, Is.Null);
        await BecomeOneAsync(month, fans[0], await PersonOf(fans[1]));

        Assert.That((await StartAsync(month)).Refusal, Is.EqualTo(IronFansRefusals.ListChanged));
        Assert.That(
            (await CandidatesAsync(month)).Select(one => one.IsFit),
            Is.EqualTo((bool[])[false, false, true])
        );
    }

    /// <summary>The seat of somebody new goes to another, and nobody falls out: that too has to be seen.</summary>
    [Test]
    public async Task Publish_WhereANewcomerIsNoneAnyMore_NamesTheOtherForThreeDays()
    {
        const int month = Book.FreshMonth;
        var fans = await Host.MembersAsync(16);
        await ReviewAsync(month, fans);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        var before = await NamedAsync(month);
        await HonourAsync(fans[14], UnionCalendar.AddMonths(month, -12));
        await UpkeepAsync(ends);

        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Notice));
        Assert.That(before, Is.EqualTo(Enumerable.Range(1, 15)));
        Assert.That(await NamedAsync(month), Is.EqualTo(Enumerable.Range(1, 14).Append(16)));
    }

    [Test]
    public async Task Screen_LooksFurtherDown_WhileSeatsWouldStayEmpty()
    {
        const int seats = Book.WideSeats;
        const int month = Book.WideMonth;
        var fans = await Host.MembersAsync(seats);
        var scores = new List<FanScore>();
        for (var i = 0; i < seats; i++)
        {
            if (i == 41)
            {
                scores.AddRange(Strangers(80, 400));
            }
            scores.Add(new(await PersonOf(fans[i]), i < 41 ? 900 - i : 300 - i, 20, 0, 1_000));
        }
        await OpenAsync(month);
        await ScoreAsync(month, scores);
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        Assert.That(await HonoursAsync(month), Has.Count.EqualTo(seats));
    }

    /// <summary>The month after, closed and screened; the same fans in the same order.</summary>
    private async Task<int> FollowedAsync(int first, IReadOnlyList<FanIdentity> fans)
    {
        var next = UnionCalendar.AddMonths(first, 1);
        await ReviewAsync(next, fans);
        return next;
    }

    /// <summary>His card is bound no more, and he turns out to be somebody else.</summary>
    private async Task BecomeOneAsync(int month, FanIdentity fan, PersonId into)
    {
        var person = await PersonOf(fan);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<CardBinding>()
                .Where(binding => binding.PersonId == person)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Status, BindingStatus.Unbound)
                )
        );
        await MergeAsync(person, into, Closing(month));
    }

    /// <summary>Long enough ago that he does not rest.</summary>
    private async Task HonourAsync(FanIdentity fan, int month)
    {
        var person = await PersonOf(fan);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var like = await db.Set<FanCandidate>().FirstAsync(one => one.PersonId == person);
            var honour = FanHonour.Of(like, person, 1);
            db.Add(honour).Property(one => one.Month).CurrentValue = month;
            await db.SaveChangesAsync();
        });
    }

    private async Task<IEnumerable<int>> NamedAsync(int month) =>
        (await Host.Cards.AskAsync((FanSeats seats) => seats.ChooseAsync(month, default))).Select(
            one => one.Place
        );

    /// <summary>With points, and no card.</summary>
    private static IEnumerable<FanScore> Strangers(int count, int score) =>
        Enumerable
            .Range(0, count)
            .Select(_ => new FanScore(new PersonId(Guid.CreateVersion7()), score, 9, 0, 1_000));

    /// <summary>One month with a seat for somebody new, one with many seats.</summary>
    private sealed class Book : IScoreRulesBook
    {
        public const int FreshMonth = 201801;
        public const int WideMonth = 202001;
        public const int WideSeats = 46;

        private static readonly ScoreRules[] all =
        [
            ScoreRules.First,
            ScoreRules.First with
            {
                Version = 2,
                FromMonth = FreshMonth,
                NewcomerSeats = 1,
            },
            ScoreRules.First with
            {
                Version = 3,
                FromMonth = WideMonth,
                Seats = WideSeats,
            },
            ScoreRules.First with
            {
                Version = 4,
                FromMonth = WideMonth + 1,
            },
        ];

        public Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<ScoreRules>>(all);

        public void Add(ScoreRules rules) => throw new NotSupportedException();
    }
}
