using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>
/// A month of anything, by two accounts that turn out to be one person somewhere in it: whatever comes, in whatever order and however
/// often, what stands is what counting by hand says, to the last of what settles ties. Held on every engine, it is the same on all.
/// </summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AnyMonthTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int Month = 202611;
    private const int Acts = 260;

    private static readonly InteractionKind[] Kinds =
    [
        .. InteractionKind.All.Where(kind => !kind.IsOnce),
    ];

    [Test]
    public async Task Score_OfAnySequence_WithRepeatsAndAMerge_IsCountedByHand(
        [Range(1, 8)] int seed
    )
    {
        var random = new Random(seed);
        FanIdentity[] fans = [Fan(2000 + (2 * seed)), Fan(2001 + (2 * seed))];
        Dictionary<(int, short), DayRow>[] byHand =
        [
            [],
            [],
        ];
        var joined = random.Next(Acts);
        for (var i = 0; i < Acts; i++)
        {
            if (i == joined)
            {
                await Host.JoinAsync(fans, $"union-any-{seed}", Now);
                byHand = Join(byHand[0], byHand[1]);
            }
            var (who, kind) = (random.Next(2), Kinds[random.Next(Kinds.Length)]);
            var at = UnionCalendar
                .StartOf(new DateOnly(2026, 11, 1 + random.Next(28)))
                .AddHours(8)
                .AddMinutes(random.Next(700))
                .AddMilliseconds(random.Next(60_000));
            for (var times = random.Next(4) == 0 ? 2 : 1; times > 0; times--)
            {
                await Host.DeliverAsync(fans[who], kind, at, $"any-{seed}-{i}");
            }
            Count(byHand[who], kind.Code, at);
        }

        foreach (var (fan, days) in fans.Zip(byHand))
        {
            var person = await Host.PersonAsync(fan);
            Assert.That(
                (await Host.DaysAsync(fan)).Select(row => (row.Day, row.Kind, row.Times)),
                Is.EqualTo(
                    days.Values.OrderBy(row => row.Day)
                        .ThenBy(row => row.Kind)
                        .Select(row => (row.Day, row.Kind, row.Times))
                )
            );
            Assert.That(
                Stored((await Host.ScoreAsync(fan, Month))!),
                Is.EqualTo(PointByPoint.ScoreOf(person, days.Values, ScoreRules.First))
            );
        }
        Assert.That(await RecountAsync(), Is.Zero);
    }

    private static void Count(Dictionary<(int, short), DayRow> days, short kind, DateTimeOffset at)
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(at));
        if (!days.TryGetValue((day, kind), out var row))
        {
            days[(day, kind)] = row = new()
            {
                Day = day,
                Kind = kind,
                GainedAt = at,
            };
        }
        row.Times++;
        if (row.Times <= ScoreRules.First.Of(kind)!.Steps.Count && at > row.GainedAt)
        {
            row.GainedAt = at;
        }
    }

    /// <returns>The one person's days, for either account.</returns>
    private static Dictionary<(int, short), DayRow>[] Join(
        Dictionary<(int, short), DayRow> one,
        Dictionary<(int, short), DayRow> other
    )
    {
        foreach (var (key, row) in other)
        {
            if (!one.TryAdd(key, row))
            {
                one[key].Times += row.Times;
                one[key].GainedAt = new[] { one[key].GainedAt, row.GainedAt }.Max();
            }
        }
        return [one, one];
    }

    private static FanScore Stored(MonthScore row) =>
        new(
            row.PersonId,
            row.Score,
            row.ActiveDays,
            row.Quality,
            row.ReachedAt.ToUnixTimeMilliseconds()
        );

    private Task<int> RecountAsync() =>
        Host.AskAsync((ScoreRecount recount) => recount.ExecuteAsync(Month, Now, default));
}
