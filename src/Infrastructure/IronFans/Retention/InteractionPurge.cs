using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Deletes the interactions of a published month. What lies in which range of the key is not known (a key begins with the number of a
/// message, or a moment), so that a month is one walk over all of them, a few thousand at a time; where it got to is saved with what it
/// deleted. Causes without a moment in front stay: they count once whenever they come, and only their row says that they did.
/// </summary>
public sealed class InteractionPurge(
    UnionDbContext db,
    UnionUnitOfWork work,
    HotReads reads,
    SqlDialect dialect,
    IAuditTrail audit
)
{
    private const int Step = 5000;

    /// <summary>Eight zero bytes lead a cause without a moment.</summary>
    private static readonly byte[] Timeless = [0, 0, 0, 0, 0, 0, 0, 1];

    private const string Delete =
        $"DELETE FROM {IronFansMapping.Interactions} WHERE cause > @p0 AND cause <= @p1 AND at >= @p2 AND at < @p3";

    private readonly string next = dialect.First(
        $"SELECT cause, at FROM {IronFansMapping.Interactions} WHERE cause > @p0 ORDER BY cause",
        Step
    );

    /// <param name="month">yyyyMM; one that is not published, or was gone through before, is left alone.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<long> ExecuteAsync(int month, DateTimeOffset now, CancellationToken cancel)
    {
        var purge = await db.Set<PurgeRow>().FindAsync([month], cancel);
        if (
            purge is { FinishedAt: not null }
            || !await db.Set<FanMonth>()
                .AnyAsync(one => one.Month == month && one.State == FanMonthState.Published, cancel)
        )
        {
            return 0;
        }
        if (purge is null)
        {
            purge = new() { Month = month };
            db.Add(purge);
        }
        var before = purge.Gone;
        while (await StepAsync(purge, cancel))
        {
            cancel.ThrowIfCancellationRequested();
        }
        purge.FinishedAt = now;
        audit.Record(
            new(
                "iron-fans.interactions-purged",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                purge.Gone.ToString(CultureInfo.InvariantCulture)
            )
        );
        await work.SaveAsync(cancel);
        return purge.Gone - before;
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> StepAsync(PurgeRow purge, CancellationToken cancel)
    {
        var from = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(purge.Month));
        var until = UnionCalendar.EndOf(purge.Month);
        var after = purge.UpTo ?? Timeless;
        var some = await reads.AllAsync(
            next,
            [after],
            row => (Cause: row.GetFieldValue<byte[]>(0), At: dialect.ReadTime(row, 1)),
            cancel
        );
        if (some.Count == 0)
        {
            return false;
        }
        purge.UpTo = some[^1].Cause;
        // Most steps of a walk meet none of the month, and write nothing.
        if (some.Exists(one => one.At >= from && one.At < until))
        {
            await work.BeginAsync(cancel);
            purge.Gone += await work.ExecuteAsync(
                new(Delete, [after, purge.UpTo, dialect.Time(from), dialect.Time(until)])
            );
            await work.SaveAsync(cancel);
        }
        return some.Count == Step;
    }
}
