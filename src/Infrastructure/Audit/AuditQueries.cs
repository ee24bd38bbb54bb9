using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit.Details;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit;

/// <summary>The trail for the console: the newest line first.</summary>
public sealed class AuditQueries(UnionDbContext db)
{
    private const int ExportStep = 1000;

    /// <summary>One page of what the scope may see.</summary>
    public async Task<PageOf<AuditLine>> SearchAsync(
        StaffScope scope,
        AuditSearch search,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = AuditFilter.Of(db.Set<AuditRow>().AsNoTracking(), scope, search);
        var total = await found.LongCountAsync(cancel);
        var rows = found.OrderByDescending(row => row.Id).Skip(page.Skip).Take(page.Take);
        return new PageOf<AuditLine>(
            [.. (await Shown(rows).ToListAsync(cancel)).Select(row => row.ToLine())],
            total
        );
    }

    /// <summary>Null when there is no such line in the scope.</summary>
    public async Task<AuditLine?> FindAsync(StaffScope scope, long id, CancellationToken cancel)
    {
        var found = AuditFilter
            .Of(db.Set<AuditRow>().AsNoTracking(), scope, new AuditSearch())
            .Where(row => row.Id == id);
        return (await Shown(found).SingleOrDefaultAsync(cancel))?.ToLine();
    }

    /// <summary>
    /// All of it, without a limit: read a thousand rows at a time as they are taken, so that neither memory nor an open
    /// transaction grows with it. <c>BeginAuditExport</c> comes first and gives the scope.
    /// </summary>
    public async IAsyncEnumerable<AuditLine> ExportAsync(
        StaffScope scope,
        AuditSearch search,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        for (var before = long.MaxValue; ; )
        {
            var last = before;
            var found = AuditFilter
                .Of(db.Set<AuditRow>().AsNoTracking(), scope, search)
                .Where(row => row.Id < last)
                .OrderByDescending(row => row.Id)
                .Take(ExportStep);
            var rows = await Shown(found).ToListAsync(cancel);
            foreach (var row in rows)
            {
                yield return row.ToLine();
            }
            if (rows.Count < ExportStep)
            {
                yield break;
            }
            before = rows[^1].Id;
        }
    }

    private IQueryable<ShownRow> Shown(IQueryable<AuditRow> rows) =>
        rows.Select(row => new ShownRow(
            row.Id,
            row.At,
            row.Act,
            row.Actor,
            row.ActorId,
            row.Subject,
            row.Note,
            row.UnionPath,
            row.Seq,
            row.Seal,
            row.DetailsKey != null,
            db.Set<AuditKey>().Any(key => key.Id == row.DetailsKey)
        ));
}
