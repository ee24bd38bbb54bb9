using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Totals;

/// <summary>Months in counts. They are the city's: whoever reaches less sees none.</summary>
public sealed class GlanceQueries(UnionDbContext db)
{
    private const int HoursOfDay = 24;

    /// <summary>yyyyMM of those of which a day was counted, the youngest first.</summary>
    public async Task<IReadOnlyList<int>> MonthsAsync(StaffScope scope, CancellationToken cancel) =>
        await Within(scope)
            .Select(row => row.Day / 100)
            .Distinct()
            .OrderByDescending(month => month)
            .ToListAsync(cancel);

    /// <summary>Null: nothing of it was counted, or it is not seen from here.</summary>
    public async Task<MonthGlance?> FindAsync(StaffScope scope, int month, CancellationToken cancel)
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var days = await Within(scope)
            .Where(row => row.Day >= first && row.Day <= last)
            .OrderBy(row => row.Day)
            .ToListAsync(cancel);
        if (days.Count == 0)
        {
            return null;
        }
        // Of a day at most 24 for each kind.
        var hours = await db.Set<HourTotal>()
            .AsNoTracking()
            .Where(row => row.Day >= first && row.Day <= last)
            .ToListAsync(cancel);
        return new(
            month,
            days.Max(day => day.CountedAt),
            days[^1].MonthFans,
            [
                .. days.GroupJoin(
                    hours,
                    day => day.Day,
                    hour => hour.Day,
                    (day, its) => new GlanceDay(day.Day, Sum(its), day.Active, day.Came, day.Left)
                ),
            ],
            [
                .. Enumerable
                    .Range(0, HoursOfDay)
                    .GroupJoin(hours, hour => hour, row => row.Hour, (_, its) => Sum(its)),
            ],
            [
                .. InteractionKind.All.GroupJoin(
                    hours,
                    kind => kind.Code,
                    row => row.Kind,
                    (kind, its) => new GlanceKind(kind.Title, Sum(its))
                ),
            ]
        );
    }

    private static long Sum(IEnumerable<HourTotal> totals) =>
        totals.Sum(total => (long)total.Count);

    private IQueryable<DayTotal> Within(StaffScope scope)
    {
        var seesAll = scope.IsWhole;
        return db.Set<DayTotal>().AsNoTracking().Where(_ => seesAll);
    }
}
