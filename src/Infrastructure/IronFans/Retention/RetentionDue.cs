using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>Which published months are old enough. The oldest first.</summary>
internal sealed class RetentionDue(UnionDbContext db)
{
    /// <summary>A month is closed minutes after its hour; one that is not within a day waits for people and holds nothing up.</summary>
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromDays(1);

    /// <summary>The last month waits for its close, or is just being closed.</summary>
    public async Task<bool> IsClosingAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var month = UnionCalendar.AddMonths(UnionCalendar.MonthOf(now), -1);
        return await db.Set<FanMonth>()
                .AnyAsync(one => one.Month == month && one.State == FanMonthState.Open, cancel)
            && now < FanMonth.CloseOf(month) + ClosesWithin;
    }

    /// <param name="before">They ended until then.</param>
    public async Task<IReadOnlyList<int>> FindToPurgeAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        EndedBy(
            before,
            await Published()
                .Where(month =>
                    !db.Set<PurgeRow>()
                        .Any(row => row.Month == month.Month && row.FinishedAt != null)
                )
                .Select(month => month.Month)
                .ToListAsync(cancel)
        );

    /// <inheritdoc cref="FindToPurgeAsync"/>
    public async Task<IReadOnlyList<int>> FindToArchiveAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        EndedBy(
            before,
            await Published()
                .Where(month =>
                    !db.Set<MonthArchive>()
                        .Any(one => one.Month == month.Month && one.ClearedAt != null)
                )
                .Select(month => month.Month)
                .ToListAsync(cancel)
        );

    /// <inheritdoc cref="FindToPurgeAsync"/>
    public async Task<IReadOnlyList<int>> FindToForgetAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        EndedBy(
            before,
            await Published()
                .Where(month =>
                    db.Set<FanCandidate>()
                        .Any(one =>
                            one.Month == month.Month
                            && (
                                one.MaskedName != null
                                || one.UnionName != null
                                || one.Signals != null
                            )
                        )
                    || db.Set<FanObjection>()
                        .Any(one => one.Month == month.Month && one.Text != FanObjection.Gone)
                )
                .Select(month => month.Month)
                .ToListAsync(cancel)
        );

    private IQueryable<FanMonth> Published() =>
        db.Set<FanMonth>().AsNoTracking().Where(month => month.State == FanMonthState.Published);

    private static List<int> EndedBy(DateTimeOffset before, List<int> months) =>
        [.. months.Where(month => UnionCalendar.EndOf(month) <= before).Order()];
}
