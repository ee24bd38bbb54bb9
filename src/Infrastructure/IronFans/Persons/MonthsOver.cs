using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>Months that wait for their close while somebody's scores in them change.</summary>
internal static class MonthsOver
{
    /// <summary>To be read before days and scores are, and touched where one of theirs changes: what is closed meanwhile refuses the save.</summary>
    public static Task<List<FanMonth>> FindMonthsOverAsync(
        this UnionDbContext db,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lived = UnionCalendar.MonthOf(now);
        return db.Set<FanMonth>()
            .Where(month => month.Month < lived && month.State == FanMonthState.Open)
            .ToListAsync(cancel);
    }
}
