using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Deletes the days an archive has, once all of it was read back, some hundred persons at a time and each only where the archive has the
/// very same. Days of kinds that count once ever stay: they are how that is known.
/// </summary>
public sealed class DayClearing(
    UnionDbContext db,
    UnionUnitOfWork work,
    MonthDays days,
    ArchiveReader archives
)
{
    private static readonly List<short> Once =
    [
        .. InteractionKind.All.Where(kind => kind.IsOnce).Select(kind => kind.Code),
    ];

    /// <returns>How many days were deleted.</returns>
    /// <exception cref="InvalidDataException">The archive is not what was written, or lacks a day: nothing it lacks is deleted.</exception>
    public async Task<int> ExecuteAsync(int month, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            !await db.Set<MonthArchive>()
                .AnyAsync(one => one.Month == month && one.ClearedAt == null, cancel)
        )
        {
            return 0;
        }
        await foreach (var _ in archives.ReadAllAsync(month, cancel)) { }
        var gone = 0;
        await foreach (var lines in archives.ReadAllAsync(month, cancel))
        {
            gone += await ClearAsync(month, lines, cancel);
        }
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        if (
            await db.Set<DayRow>()
                .AnyAsync(
                    row => row.Day >= first && row.Day <= last && !Once.Contains(row.Kind),
                    cancel
                )
        )
        {
            throw Lacking(month);
        }
        (await db.Set<MonthArchive>().SingleAsync(one => one.Month == month, cancel)).Clear(now);
        await work.SaveAsync(cancel);
        return gone;
    }

    private async Task<int> ClearAsync(
        int month,
        IReadOnlyList<ArchiveLine> lines,
        CancellationToken cancel
    )
    {
        var persons = lines.Select(line => line.Person).Distinct().ToList();
        var standing = await days.ReadAsync(month, persons, cancel);
        if (standing.Except(lines).Any())
        {
            throw Lacking(month);
        }
        return standing.Count == 0 ? 0 : await DeleteAsync(month, persons, cancel);
    }

    private async Task<int> DeleteAsync(int month, List<PersonId> persons, CancellationToken cancel)
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        await work.BeginAsync(cancel);
        var gone = await db.Set<DayRow>()
            .Where(row =>
                persons.Contains(row.PersonId)
                && row.Day >= first
                && row.Day <= last
                && !Once.Contains(row.Kind)
            )
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
        return gone;
    }

    private static InvalidDataException Lacking(int month) =>
        new($"Days of {month} are not in its archive; they stay.");
}
