using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Totals;

/// <summary>
/// Days in figures, counted from the interactions of that day alone. Counted again it gives the same, or what came
/// late besides.
/// </summary>
public sealed class CountDay(UnionDbContext db, IFollowCounts follows, IUnitOfWork work)
{
    /// <summary>A day that is over is counted when it takes no more, and once more for comments that are read late.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromHours(1), TimeSpan.FromDays(1)];

    /// <summary>
    /// Today, and what is still to be counted of the days before, back to the beginning of the last month: interactions are kept as long
    /// as that at the least.
    /// </summary>
    public async Task<IReadOnlyList<DateOnly>> FindDueAsync(
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = UnionCalendar.DayOf(now);
        var first = UnionCalendar.FirstDayOf(
            UnionCalendar.AddMonths(UnionCalendar.MonthOf(now), -1)
        );
        var from = UnionCalendar.NumberOf(first);
        var counted = await db.Set<DayTotal>()
            .Where(row => row.Day >= from)
            .ToDictionaryAsync(row => row.Day, row => row.CountedAt, cancel);
        return
        [
            .. Enumerable
                .Range(0, today.DayNumber - first.DayNumber + 1)
                .Select(first.AddDays)
                .Where(day =>
                    !counted.TryGetValue(UnionCalendar.NumberOf(day), out var at)
                    || IsDue(EndOf(day), at, now)
                ),
        ];
    }

    public async Task ExecuteAsync(DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var number = UnionCalendar.NumberOf(day);
        var (from, until) = (UnionCalendar.StartOf(day), EndOf(day));
        var standing = await db.Set<HourTotal>()
            .Where(row => row.Day == number)
            .ToDictionaryAsync(row => (row.Hour, row.Kind), cancel);
        var (counts, fans) = await ReadAsync(from, until, cancel);
        foreach (var ((hour, kind), count) in counts)
        {
            if (!standing.TryGetValue((hour, kind), out var total))
            {
                total = new()
                {
                    Day = number,
                    Hour = hour,
                    Kind = kind,
                };
                db.Add(total);
            }
            // Fewer than before: somebody had his account deleted meanwhile, who did it all the same.
            total.Count = Math.Max(total.Count, count);
        }
        await CountPeopleAsync(number, fans, (from, until), now, cancel);
        await work.SaveAsync(cancel);
    }

    private async Task CountPeopleAsync(
        int day,
        int active,
        (DateTimeOffset From, DateTimeOffset Until) span,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var total = await db.Set<DayTotal>().FindAsync([day], cancel);
        if (total is null)
        {
            total = new() { Day = day };
            db.Add(total);
        }
        var moved = await follows.CountAsync(span.From, span.Until, cancel);
        var month = day / 100;
        // Who came again since is no longer seen to have come on this day: what was seen once stays.
        (total.Active, total.Came, total.Left) = (
            Math.Max(total.Active, active),
            Math.Max(total.Came, moved.Came),
            Math.Max(total.Left, moved.Left)
        );
        total.MonthFans = await db.Set<MonthScore>()
            .CountAsync(row => row.Month == month && row.Score > 0, cancel);
        total.CountedAt = now;
    }

    /// <summary>
    /// One walk over all interactions that are kept: an index by time would have to be written with each of them, and this is asked for
    /// some times a day.
    /// </summary>
    private async Task<(Dictionary<(int Hour, short Kind), int> Counts, int Fans)> ReadAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var counts = new Dictionary<(int Hour, short Kind), int>();
        var fans = new HashSet<FanId>();
        var rows = db.Set<InteractionRow>()
            .AsNoTracking()
            .Where(row => row.At >= from && row.At < until)
            .Select(row => new
            {
                row.At,
                row.Kind,
                row.FanId,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var key = ((int)(row.At - from).TotalHours, row.Kind);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            fans.Add(row.FanId);
        }
        return (counts, fans.Count);
    }

    private static bool IsDue(DateTimeOffset end, DateTimeOffset countedAt, DateTimeOffset now) =>
        now < end || Looks.Any(look => end + look <= now && countedAt < end + look);

    private static DateTimeOffset EndOf(DateOnly day) => UnionCalendar.StartOf(day.AddDays(1));
}
