using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>Reads archives back, and believes nothing that its digest does not.</summary>
public sealed class ArchiveReader(UnionDbContext db)
{
    /// <summary>All of a month, a chunk at a time; when it ends without an error, all of it was what the archive's digest says.</summary>
    /// <exception cref="InvalidDataException">Something is missing or is not what was written.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ArchiveLine>> ReadAllAsync(
        int month,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var archive = await db.Set<MonthArchive>()
            .AsNoTracking()
            .SingleAsync(one => one.Month == month, cancel);
        var digests = new List<string>();
        var rows = 0L;
        for (var number = 0; number < archive.Chunks; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var chunk =
                await db.Set<ArchiveChunk>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(one => one.Month == month && one.Number == number, cancel)
                ?? throw Broken(month);
            var lines = chunk.Read();
            digests.Add(chunk.Digest);
            rows += lines.Count;
            yield return lines;
        }
        if (rows != archive.Rows || ArchiveLines.DigestOf(digests) != archive.Digest)
        {
            throw Broken(month);
        }
    }

    private static InvalidDataException Broken(int month) =>
        new($"The archive of {month} is not what was written.");
}
