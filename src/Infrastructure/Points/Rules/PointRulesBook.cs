using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Points.Rules;

/// <summary>All versions of the rules: a handful of rows.</summary>
internal sealed class PointRulesBook(UnionDbContext db)
{
    public async Task<PointRules> ForAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var kinds = await db.Set<StoredPointKind>().AsNoTracking().ToListAsync(cancel);
        var versions = await db.Set<StoredPointRules>().AsNoTracking().ToListAsync(cancel);
        return PointRules.For(
            now,
            versions.Select(one => one.ToRules(kinds.Where(kind => kind.Version == one.Version)))
        );
    }
}
