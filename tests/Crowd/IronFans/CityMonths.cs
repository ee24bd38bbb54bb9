using System.Globalization;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Crowd.IronFans;

/// <summary>
/// Years of a city's interactions: every fan in the last month with days and raw rows that agree with his score, of the months before
/// it the scores of those who were active, of the two before it their days too.
/// </summary>
internal sealed class CityMonths(SeasonNode node, int fans, int active, int months, int lastMonth)
{
    private const int Portion = 20_000;
    private const int DayMonths = 2;

    private readonly ScoreRules rules = ScoreRules.First;
    private readonly Random random = new(7);
    private readonly List<(PersonId Person, FanId Fan)> people = [];

    /// <summary>What the rows stand for.</summary>
    public long Interactions { get; private set; }

    public long Rows { get; private set; }

    public static FanIdentity IdentityOf(int fan) =>
        new("wx-city", string.Create(CultureInfo.InvariantCulture, $"o-city-{fan:D7}"));

    public async Task FillAsync()
    {
        await FansAsync();
        foreach (
            var month in UnionCalendar.MonthsBetween(
                UnionCalendar.AddMonths(lastMonth, 1 - months),
                lastMonth
            )
        )
        {
            var isLast = month == lastMonth;
            var hasDays = month >= UnionCalendar.AddMonths(lastMonth, -DayMonths);
            await MonthAsync(month, isLast ? fans : Math.Min(active, fans), hasDays, isLast);
        }
    }

    private Task FansAsync() =>
        WriteAsync(
            Enumerable
                .Range(0, fans)
                .Select(i =>
                {
                    var fan = Fan.Meet(IdentityOf(i), StartOf(lastMonth).AddYears(-5));
                    people.Add((fan.PersonId, fan.Id));
                    return (object)fan;
                })
        );

    private async Task MonthAsync(int month, int count, bool hasDays, bool hasRaw)
    {
        var scores = new List<object>();
        var (days, raw) = (new List<object>(), new List<object>());
        for (var i = 0; i < count; i++)
        {
            var (person, fan) = people[(i * 7) % people.Count];
            var deeds = Deeds(month);
            Interactions += deeds.Count;
            var rows = DaysOf(person, deeds);
            scores.Add(ScoreOf(month, person, rows));
            days.AddRange(hasDays ? rows : []);
            raw.AddRange(hasRaw ? deeds.Select((deed, k) => RawOf(fan, deed, i, k)) : []);
            if (days.Count + raw.Count > Portion * 5)
            {
                await FlushAsync(scores, days, raw);
            }
        }
        await FlushAsync(scores, days, raw);
    }

    private async Task FlushAsync(params List<object>[] kinds)
    {
        foreach (var rows in kinds)
        {
            await WriteAsync(rows);
            rows.Clear();
        }
    }

    /// <summary>Seven to three hundred, twenty on average: most do little, some very much.</summary>
    private List<(int Day, short Kind, DateTimeOffset At)> Deeds(int month)
    {
        var count = (int)Math.Min(300, 1 + (6.2 * Math.Pow(1 / (1 - random.NextDouble()), 0.75)));
        var length = DateTime.DaysInMonth(month / 100, month % 100);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    var day = random.Next(length);
                    var at = StartOf(month).AddDays(day).AddSeconds(random.Next(25_000, 80_000));
                    return (
                        (month * 100) + day + 1,
                        rules.Kinds[random.Next(rules.Kinds.Count)].Kind,
                        at
                    );
                }),
        ];
    }

    private List<DayRow> DaysOf(
        PersonId person,
        List<(int Day, short Kind, DateTimeOffset At)> deeds
    ) =>
        [
            .. deeds
                .GroupBy(deed => (deed.Day, deed.Kind))
                .Select(group => new DayRow
                {
                    PersonId = person,
                    Day = group.Key.Day,
                    Kind = group.Key.Kind,
                    Times = group.Count(),
                    Points = rules.Of(group.Key.Kind)!.PointsOf(group.Count()),
                    GainedAt = group.Max(deed => deed.At),
                    InMinute = 1,
                }),
        ];

    private MonthScore ScoreOf(int month, PersonId person, List<DayRow> rows)
    {
        var score = new MonthScore { Month = month, PersonId = person };
        score.CountAnew(rows, rules);
        return score;
    }

    private static InteractionRow RawOf(
        FanId fan,
        (int Day, short Kind, DateTimeOffset At) deed,
        int i,
        int k
    )
    {
        var cause = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(cause, deed.At.Ticks);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(cause.AsSpan(8), i);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(cause.AsSpan(12), k);
        return new()
        {
            Cause = cause,
            FanId = fan,
            Kind = deed.Kind,
            At = deed.At,
        };
    }

    private static DateTimeOffset StartOf(int month) =>
        UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month));

    private Task WriteAsync(IEnumerable<object> rows) =>
        node.InScopeAsync(async services =>
        {
            var work = services.GetRequiredService<UnionUnitOfWork>();
            var bulk = services.GetRequiredService<BulkWriter>();
            await bulk.OpenAsync(default);
            foreach (var some in rows.Chunk(Portion))
            {
                await work.BeginAsync(default);
                await bulk.InsertAsync(some, default);
                await work.CommitAsync(default);
                Rows += some.Length;
            }
        });
}
