using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Totals;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What the console shows of a month, against counting by hand. Each test has months of its own.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class DayTotalsTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly StaffScope City = new(["1/"]);

    private readonly List<(int Fan, InteractionKind Kind, DateTimeOffset At)> told = [];

    [SetUp]
    public void Forget() => told.Clear();

    [Test]
    public async Task Totals_OfDaysThatWereMissed_AreWhatHappened()
    {
        var random = new Random(3);
        var first = At(202703, 1);
        for (var i = 0; i < 150; i++)
        {
            await DoAsync(
                random.Next(9),
                InteractionKind.All[random.Next(3)],
                first.AddSeconds(random.Next(3 * 24 * 3600))
            );
        }

        await RunAsync(At(202703, 5).AddHours(3));

        await AssertCountedAsync(202703, [1, 2, 3]);
        var seen = await GlanceAsync(202703);
        Assert.That(seen!.Days.Select(day => day.Day), Is.EqualTo(Days(202703, 5)));
        Assert.That(seen.CountedAt, Is.EqualTo(At(202703, 5).AddHours(3)));
        Assert.That(seen.Fans, Is.EqualTo(told.DistinctBy(one => one.Fan).Count()));
        // What was missed of the month before counts too.
        Assert.That((await GlanceAsync(202702))!.Days, Has.Count.EqualTo(28));
    }

    [Test]
    public async Task Totals_CountedAgain_AreTheSame()
    {
        await DoAsync(21, InteractionKind.Message, At(202705, 1).AddHours(9));
        await DoAsync(22, InteractionKind.Scan, At(202705, 1).AddHours(23.9));
        await RunAsync(At(202705, 2).AddHours(3));
        var before = await GlanceAsync(202705);

        await RunAsync(At(202705, 2).AddHours(3));
        await ExecuteAsync(new(2027, 5, 1), At(202705, 2).AddHours(3));

        Assert.That(await SaidAsync(202705), Is.EqualTo(Said(before!)));
        await AssertCountedAsync(202705, [1]);
    }

    [Test]
    public async Task Today_IsCountedAsFarAsItWent_AndWhatComesLateADayAfter()
    {
        var day = At(202707, 10);
        await DoAsync(31, InteractionKind.Message, day.AddHours(8));
        await RunAsync(day.AddHours(9));
        Assert.That((await GlanceAsync(202707))!.Days[^1].Interactions, Is.EqualTo(1));
        await DoAsync(32, InteractionKind.Message, day.AddHours(20));
        await RunAsync(day.AddHours(27));
        Assert.That((await GlanceAsync(202707))!.Days[9].Active, Is.EqualTo(2));

        await DoAsync(33, InteractionKind.Comment, day.AddHours(22));
        await RunAsync(day.AddHours(30));
        Assert.That((await GlanceAsync(202707))!.Days[9].Active, Is.EqualTo(2));
        await RunAsync(day.AddHours(48));

        await AssertCountedAsync(202707, [10]);
    }

    [Test]
    public async Task Totals_WhenWhatTheyWereCountedFromIsGone_Stay()
    {
        await DoAsync(41, InteractionKind.Message, At(202709, 1).AddHours(9));
        await RunAsync(At(202709, 1).AddHours(12));
        await Host.DoAsync<UnionDbContext>(db =>
            db.Set<InteractionRow>()
                .Where(row => row.At >= At(202709, 1) && row.At < At(202709, 2))
                .ExecuteDeleteAsync()
        );

        await RunAsync(At(202709, 2).AddHours(3));

        await AssertCountedAsync(202709, [1]);
    }

    [Test]
    public async Task Followers_OfADay_AreThoseWhoCameAndThoseWhoLeft()
    {
        var day = At(202711, 4);
        await FollowAsync(51, day.AddHours(8));
        await FollowAsync(52, day.AddHours(9));
        await FollowAsync(53, day.AddDays(-1));
        await UnfollowAsync(52, day.AddHours(10));
        await UnfollowAsync(53, day.AddHours(11));
        await RunAsync(day.AddHours(27));
        // Back on the next day: he came on this one all the same.
        await FollowAsync(51, day.AddHours(30));
        await RunAsync(day.AddHours(49));

        var days = (await GlanceAsync(202711))!.Days;
        Assert.That((days[3].Came, days[3].Left), Is.EqualTo((2, 2)));
        Assert.That((days[2].Came, days[2].Left), Is.EqualTo((1, 0)));
        Assert.That((days[4].Came, days[4].Left), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Glance_ForADistrict_IsNone()
    {
        await ExecuteAsync(new(2028, 1, 1), At(202801, 2));
        var district = new StaffScope(["1/2/"]);

        Assert.That(await GlanceAsync(202801), Is.Not.Null);
        Assert.That(await GlanceAsync(202801, district), Is.Null);
        Assert.That(
            await Host.AskAsync((GlanceQueries glance) => glance.MonthsAsync(district, default)),
            Is.Empty
        );
    }

    private async Task DoAsync(int fan, InteractionKind kind, DateTimeOffset at)
    {
        await Host.DeliverAsync(Fan(7000 + fan), kind, at, $"{told.Count} {at:O}");
        told.Add((fan, kind, at));
    }

    private async Task FollowAsync(int fan, DateTimeOffset at)
    {
        var sql = Host.Service<IHotWriteSql<FanFollowed>>();
        await Host.WriteAsync(sql.StatementFor(new(Fan(7000 + fan), null, at)));
    }

    private Task UnfollowAsync(int fan, DateTimeOffset at) =>
        Host.DoAsync<UnfollowFan>(leave => leave.ExecuteAsync(Fan(7000 + fan), at, default));

    private Task RunAsync(DateTimeOffset now) =>
        Host.DoAsync<DayTotalsUpkeep>(upkeep => upkeep.RunAsync(now, default));

    private Task ExecuteAsync(DateOnly day, DateTimeOffset now) =>
        Host.DoAsync<CountDay>(count => count.ExecuteAsync(day, now, default));

    private Task<MonthGlance?> GlanceAsync(int month, StaffScope? scope = null) =>
        Host.AskAsync((GlanceQueries glance) => glance.FindAsync(scope ?? City, month, default));

    private async Task<string> SaidAsync(int month) => Said((await GlanceAsync(month))!);

    private static string Said(MonthGlance one) =>
        $"{one.CountedAt:O} {one.Fans} {string.Join(';', one.Days)} {string.Join(',', one.Hours)} {string.Join(';', one.Kinds)}";

    /// <summary>These days, the kinds and the hours, from the list of all that was told.</summary>
    private async Task AssertCountedAsync(int month, int[] days)
    {
        var seen = (await GlanceAsync(month))!;
        foreach (var day in days)
        {
            var its = told.Where(one => UnionCalendar.DayOf(one.At).Day == day).ToList();
            var counted = seen.Days.Single(one => one.Day == (month * 100) + day);
            Assert.That(
                (counted.Interactions, counted.Active),
                Is.EqualTo(((long)its.Count, its.DistinctBy(one => one.Fan).Count()))
            );
        }
        Assert.That(
            seen.Hours,
            Is.EqualTo(
                Enumerable
                    .Range(0, 24)
                    .Select(hour =>
                        (long)told.Count(one => one.At.ToOffset(TimeSpan.FromHours(8)).Hour == hour)
                    )
            )
        );
        Assert.That(
            seen.Kinds,
            Is.EqualTo(
                InteractionKind.All.Select(kind => new GlanceKind(
                    kind.Title,
                    told.Count(one => one.Kind == kind)
                ))
            )
        );
    }

    private static IEnumerable<int> Days(int month, int last) =>
        Enumerable.Range(1, last).Select(day => (month * 100) + day);

    private static DateTimeOffset At(int month, int day) =>
        UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month).AddDays(day - 1));
}
