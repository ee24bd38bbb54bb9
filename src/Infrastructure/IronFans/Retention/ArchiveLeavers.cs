using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Takes those who were erased out of the archives: their lines go, the chunk and the archive get a new digest, which stands in the
/// trail. A few persons at a time; a month is one transaction.
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
        // An archive half written may have read days before they were erased: its writer ends first.
        var isWriting = await db.Set<ArchiveChunk>()
            .AnyAsync(
                chunk => !db.Set<MonthArchive>().Any(one => one.Month == chunk.Month),
                cancel
            );
        if (isWriting)
        {
            return;
        }
        var leavers = await db.Set<ArchiveLeaver>().AsNoTracking().ToListAsync(cancel);
        var months = await db.Set<MonthArchive>().Select(one => one.Month).ToListAsync(cancel);
        foreach (var some in leavers.Chunk(Step))
        {
            await TakeAsync(some, months, now, cancel);
        }
    }

    private async Task TakeAsync(
        ArchiveLeaver[] some,
        List<int> months,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var persons = some.Select(one => one.PersonId).ToHashSet();
        foreach (var month in months)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                await TakeOutAsync(month, persons, now, cancel);
            }
            catch (InvalidDataException error)
            {
                // They wait until people have looked at that archive; the others go on.
                LogBroken(error, month);
                db.ChangeTracker.Clear();
                return;
            }
        }
        var done = some.Select(one => one.Id).ToList();
        await work.BeginAsync(cancel);
        await db.Set<ArchiveLeaver>()
            .Where(one => done.Contains(one.Id))
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
    }

    private async Task TakeOutAsync(
        int month,
        HashSet<PersonId> persons,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
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
            await SaveAsync(month, gone, digests, now, cancel);
        }
        db.ChangeTracker.Clear();
    }

    private async Task SaveAsync(
        int month,
        long gone,
        List<string> digests,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var archive = await db.Set<MonthArchive>().SingleAsync(one => one.Month == month, cancel);
        archive.Thin(gone, digests);
        audit.Record(
            new(
                "iron-fans.archive-thinned",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                archive.Digest
            )
        );
        await work.SaveAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "The archive of {Month} is broken; nobody is taken out of it.")]
    private partial void LogBroken(Exception error, int month);

    private static bool IsWithin(PersonId who, PersonId first, PersonId last) =>
        who.Value.CompareTo(first.Value) >= 0 && who.Value.CompareTo(last.Value) <= 0;
}
