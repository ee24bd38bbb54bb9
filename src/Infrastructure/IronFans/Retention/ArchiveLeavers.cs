using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Takes those who were erased out of the archives: their lines go, the chunk and the archive get a new digest, which stands in the
/// trail. A few persons at a time; a month is one transaction. Each archive that is whole forgets; whoever may stand in one that is not, or in one
/// that is still written, is asked for again every night.
/// </summary>
public sealed partial class ArchiveLeavers(
    UnionDbContext db,
    UnionUnitOfWork work,
    IAuditTrail audit,
    ILogger<ArchiveLeavers> log
)
{
    private const int Step = 20;

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // In this order: of whoever left before, an archive that is missing here was then being written.
        var leavers = await db.Set<ArchiveLeaver>().AsNoTracking().ToListAsync(cancel);
        var isWriting = await db.Set<ArchiveChunk>()
            .AnyAsync(
                chunk => !db.Set<MonthArchive>().Any(one => one.Month == chunk.Month),
                cancel
            );
        var months = await db.Set<MonthArchive>().Select(one => one.Month).ToListAsync(cancel);
        foreach (var some in leavers.Chunk(Step))
        {
            // Whoever writes an archive may have read days before they were erased.
            if (await TakeAsync(some, months, now, cancel) && !isWriting)
            {
                await EndAsync(some, cancel);
            }
        }
    }

    /// <returns>Whether every archive was seen to.</returns>
    private async Task<bool> TakeAsync(
        ArchiveLeaver[] some,
        List<int> months,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var persons = some.Select(one => one.PersonId).ToHashSet();
        var seenTo = 0;
        foreach (var month in months)
        {
            try
            {
                await TakeOutAsync(month, persons, now, cancel);
                seenTo++;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogUnseen(error, month);
            }
            db.ChangeTracker.Clear();
        }
        return seenTo == months.Count;
    }

    private async Task EndAsync(ArchiveLeaver[] some, CancellationToken cancel)
    {
        var done = some.Select(one => one.Id).ToList();
        await work.BeginAsync(cancel);
        await db.Set<ArchiveLeaver>()
            .Where(one => done.Contains(one.Id))
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
    }

    /// <exception cref="InvalidDataException">It is not what was written: it is left as it is, for people to look at.</exception>
    private async Task TakeOutAsync(
        int month,
        HashSet<PersonId> persons,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var archive = await db.Set<MonthArchive>().SingleAsync(one => one.Month == month, cancel);
        var heads = await db.Set<ArchiveChunk>()
            .Where(one => one.Month == month)
            .OrderBy(one => one.Number)
            .Select(one => new
            {
                one.Number,
                one.FirstPerson,
                one.LastPerson,
                one.Digest,
            })
            .ToListAsync(cancel);
        var digests = heads.Select(one => one.Digest).ToList();
        if (!archive.Has(digests))
        {
            throw new InvalidDataException($"The archive of {month} is not what was written.");
        }
        var gone = 0L;
        foreach (
            var head in heads.Where(one =>
                persons.Any(who => IsWithin(who, one.FirstPerson, one.LastPerson))
            )
        )
        {
            var chunk = await db.Set<ArchiveChunk>()
                .SingleAsync(one => one.Month == month && one.Number == head.Number, cancel);
            var lines = chunk.Read();
            var left = lines.Where(line => !persons.Contains(line.Person)).ToList();
            if (left.Count < lines.Count)
            {
                chunk.Fill(left);
                digests[head.Number] = chunk.Digest;
                gone += lines.Count - left.Count;
            }
        }
        if (gone > 0)
        {
            await SaveAsync(archive, gone, digests, now, cancel);
        }
    }

    private async Task SaveAsync(
        MonthArchive archive,
        long gone,
        List<string> digests,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        archive.Thin(gone, digests);
        audit.Record(
            new(
                "iron-fans.archive-thinned",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(archive.Month),
                now,
                archive.Digest
            )
        );
        await work.SaveAsync(cancel);
    }

    [LoggerMessage(
        LogLevel.Error,
        "Nobody was taken out of the archive of {Month}; they are asked for again."
    )]
    private partial void LogUnseen(Exception error, int month);

    private static bool IsWithin(PersonId who, PersonId first, PersonId last) =>
        who.Value.CompareTo(first.Value) >= 0 && who.Value.CompareTo(last.Value) <= 0;
}
