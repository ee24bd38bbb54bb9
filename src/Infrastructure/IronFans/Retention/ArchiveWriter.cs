using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Writes the days of a published month down, chunk by chunk. Without the row that names their digest chunks are nothing: whoever was
/// stopped begins anew.
/// </summary>
public sealed class ArchiveWriter(
    UnionDbContext db,
    UnionUnitOfWork work,
    MonthDays days,
    IAuditTrail audit
)
{
    private const int Deleted = 20;

    /// <param name="month">yyyyMM; one that is not published, or has its archive, is left alone.</param>
    /// <returns>Whether it was this call that wrote it.</returns>
    public async Task<bool> ExecuteAsync(int month, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await db.Set<MonthArchive>().AnyAsync(one => one.Month == month, cancel)
            || !await db.Set<FanMonth>()
                .AnyAsync(one => one.Month == month && one.State == FanMonthState.Published, cancel)
        )
        {
            return false;
        }
        await ForgetAsync(month, cancel);
        var digests = new List<string>();
        var rows = 0L;
        foreach (var persons in await days.FindPersonsAsync(month, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            var lines = await days.ReadAsync(month, persons, cancel);
            if (lines.Count == 0)
            {
                // All of them were erased meanwhile.
                continue;
            }
            var chunk = ArchiveChunk.Of(month, digests.Count, lines);
            db.Add(chunk);
            await work.SaveAsync(cancel);
            db.ChangeTracker.Clear();
            digests.Add(chunk.Digest);
            rows += lines.Count;
        }
        var archive = MonthArchive.Of(month, rows, digests, now);
        db.Add(archive);
        audit.Record(
            new(
                "iron-fans.month-archived",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                archive.Digest
            )
        );
        await work.SaveAsync(cancel);
        return true;
    }

    private async Task ForgetAsync(int month, CancellationToken cancel)
    {
        var numbers = await db.Set<ArchiveChunk>()
            .Where(one => one.Month == month)
            .Select(one => one.Number)
            .ToListAsync(cancel);
        foreach (var some in numbers.Chunk(Deleted))
        {
            await work.BeginAsync(cancel);
            await db.Set<ArchiveChunk>()
                .Where(one => one.Month == month && some.Contains(one.Number))
                .ExecuteDeleteAsync(cancel);
            await work.CommitAsync(cancel);
        }
    }
}
