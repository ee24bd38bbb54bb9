using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Days and scores as the commit of each cause leaves them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CountingTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int Month = 202611;

    private static readonly InteractionKind[] Kinds =
    [
        InteractionKind.Message,
        InteractionKind.MenuTap,
        InteractionKind.Scan,
    ];

    [Test]
    public async Task Deliver_AFanNobodyKnew_IsAPersonWithPoints()
    {
        await Host.DeliverAsync(Fan(1), InteractionKind.Message, Now, "1");

        var days = await Host.DaysAsync(Fan(1));
        var score = await Host.ScoreAsync(Fan(1), Month);
        Assert.That(
            days.Select(row => (row.Day, row.Kind, row.Times, row.Points)),
            Is.EqualTo(new[] { (20261123, (short)1, 1, 4) })
        );
        Assert.That((score!.Score, score.ActiveDays, score.Quality), Is.EqualTo((4, 1, 0)));
        Assert.That(score.ReachedAt, Is.EqualTo(Now));
    }

    [Test]
    public async Task Deliver_TheSameTwice_CountsOnce()
    {
        var results = new List<WriteResult>();
        for (var i = 0; i < 3; i++)
        {
            results.Add(await Host.DeliverAsync(Fan(2), InteractionKind.Scan, Now, "twice"));
        }

        Assert.That(
            results,
            Is.EqualTo(
                (WriteResult[])[WriteResult.Committed, WriteResult.Repeat, WriteResult.Repeat]
            )
        );
        Assert.That((await Host.DaysAsync(Fan(2))).Single().Times, Is.EqualTo(1));
    }

    [Test]
    public async Task Deliver_OftenInADay_GivesLessAndLess_AndThenNothing()
    {
        for (var i = 0; i < 6; i++)
        {
            await Host.DeliverAsync(
                Fan(3),
                InteractionKind.Message,
                Now.AddMinutes(10 * i),
                $"often-{i}"
            );
        }

        var day = (await Host.DaysAsync(Fan(3))).Single();
        Assert.That((day.Times, day.Points), Is.EqualTo((6, 4 + 2 + 1)));
        Assert.That(day.GainedAt, Is.EqualTo(Now.AddMinutes(20)), "the last one that gave a point");
    }

    /// <summary>Whoever has all points of a kind goes on, and does not fall behind whoever stopped: the earlier reached settles ties.</summary>
    [Test]
    public async Task Deliver_PastTheMonthsPointsOfAKind_MovesNeitherScoreNorWhenItWasReached()
    {
        for (var day = 0; day < 4; day++)
        {
            await Host.DeliverAsync(
                Fan(9),
                InteractionKind.Claim,
                Now.AddDays(day),
                $"claim-{day}"
            );
        }

        var score = await Host.ScoreAsync(Fan(9), Month);
        Assert.That((score!.Score, score.ActiveDays), Is.EqualTo((30, 4)));
        Assert.That(score.ReachedAt, Is.EqualTo(Now.AddDays(1)), "two claims give all of it");
    }

    [Test]
    public async Task Deliver_ElectedComments_CountForTiesAsManyAsCount()
    {
        for (var i = 0; i < 16; i++)
        {
            await Host.DeliverAsync(
                Fan(10),
                InteractionKind.ElectedComment,
                Now.AddDays((i / 3) - 10).AddMinutes(10 * (i % 3)),
                $"elected-{i}"
            );
        }
        var score = await Host.ScoreAsync(Fan(10), Month);
        Assert.That((score!.Score, score.Quality), Is.EqualTo((5 * 21 + 12, 5 * 21 + 12)));

        for (var i = 0; i < 48; i++)
        {
            await Host.DeliverAsync(
                Fan(10),
                InteractionKind.ElectedComment,
                Now.AddDays((i / 3) - 16).AddMinutes(10 * (i % 3) + 1),
                $"elected-more-{i}"
            );
        }
        score = await Host.ScoreAsync(Fan(10), Month);
        Assert.That((score!.Score, score.Quality), Is.EqualTo((240, 240)));
    }

    [Test]
    public async Task Deliver_AfterMidnightInShanghai_IsTheNextDay_AndTheNextMonth()
    {
        var eve = new DateTimeOffset(2026, 11, 30, 15, 59, 0, TimeSpan.Zero);
        await Host.DeliverAsync(Fan(4), InteractionKind.Message, eve, "eve");
        await Host.DeliverAsync(Fan(4), InteractionKind.Message, eve.AddMinutes(1), "first");

        Assert.That(
            (await Host.DaysAsync(Fan(4))).Select(row => row.Day),
            Is.EqualTo((int[])[20261130, 20261201])
        );
        Assert.That((await Host.ScoreAsync(Fan(4), 202611))!.Score, Is.EqualTo(4));
        Assert.That((await Host.ScoreAsync(Fan(4), 202612))!.Score, Is.EqualTo(4));
    }

    [Test]
    public async Task Deliver_ABurst_CountsItsFirstOnes_AtNightFewer()
    {
        var night = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.Zero);
        for (var i = 0; i < 10; i++)
        {
            await Host.DeliverAsync(Fan(5), InteractionKind.Scan, Now.AddSeconds(i), $"day-{i}");
            await Host.DeliverAsync(
                Fan(6),
                InteractionKind.Scan,
                night.AddSeconds(i),
                $"night-{i}"
            );
        }

        var (day, dark) = (
            (await Host.DaysAsync(Fan(5))).Single(),
            (await Host.DaysAsync(Fan(6))).Single()
        );
        Assert.That((day.Times, day.Skipped), Is.EqualTo((6, 4)));
        Assert.That((dark.Times, dark.Skipped), Is.EqualTo((2, 8)));
    }

    [Test]
    public async Task Deliver_WithACauseThatIsRefused_CountsNothing()
    {
        await Host.DeliverAsync(Fan(7), InteractionKind.Message, Now, "whole");
        var one = new Interaction(Fan(7), InteractionKind.Message, [7, 7, 7], Now.AddHours(1));
        var statements = Host.Service<HotWriteStatements>();

        var result = await Host.WriteAsync([
            .. one.Writes().Select(statements.For),
            new HotStatement(
                "UPDATE ironfans_scores SET score = 1 WHERE month = 0",
                [],
                RowRule.One
            ),
        ]);

        Assert.That(result, Is.EqualTo(WriteResult.Refused));
        Assert.That((await Host.DaysAsync(Fan(7))).Single().Times, Is.EqualTo(1));
        Assert.That((await Host.ScoreAsync(Fan(7), Month))!.Score, Is.EqualTo(4));
    }

    [Test]
    public async Task Deliver_FiftyAtOnce_LosesNone()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    Host.DeliverAsync(
                        Fan(8),
                        InteractionKind.MenuTap,
                        Now.AddMinutes(i),
                        $"at-once-{i}"
                    )
                )
        );

        Assert.That((await Host.DaysAsync(Fan(8))).Single().Times, Is.EqualTo(50));
        Assert.That((await Host.ScoreAsync(Fan(8), Month))!.Score, Is.EqualTo(4));
    }

    /// <summary>Whatever comes in whatever order, with repeats: the rows say what counting by hand says.</summary>
    [Test]
    public async Task Deliver_AnySequence_IsWhatANaiveCountSays([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var fan = Fan(1000 + seed);
        var naive = new NaiveCount();
        for (var i = 0; i < 60; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var at = Now.AddDays(random.Next(3)).AddMinutes(random.Next(-900, 4)).AddSeconds(i);
            var id = $"{seed}-{i}";
            await Host.DeliverAsync(fan, kind, at, id);
            naive.Add(kind, at);
            if (random.Next(3) == 0)
            {
                await Host.DeliverAsync(fan, kind, at, id);
            }
        }

        var days = await Host.DaysAsync(fan);
        Assert.That(days.Select(row => (row.Day, row.Kind, row.Times)), Is.EqualTo(naive.Days));
        var score = await Host.ScoreAsync(fan, Month);
        var byHand = PointByPoint.ScoreOf(
            score!.PersonId,
            naive.Days.Select(day => new DayRow
            {
                Day = day.Day,
                Kind = day.Kind,
                Times = day.Times,
            }),
            ScoreRules.First
        );
        Assert.That(score.Score, Is.EqualTo(byHand.Score));
        Assert.That(score.ActiveDays, Is.EqualTo(naive.Days.DistinctBy(day => day.Day).Count()));
    }
}
