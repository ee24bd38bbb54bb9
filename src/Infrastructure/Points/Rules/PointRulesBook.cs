using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Points.Rules;

/// <summary>All versions of the rules: a handful of rows.</summary>
internal sealed class PointRulesBook(UnionDbContext db) : IPointRulesBook
{
    public async Task<PointRules> ForAsync(DateTimeOffset now, CancellationToken cancel) =>
        PointRules.For(now, await AllAsync(cancel));

    public async Task<IReadOnlyList<PointRules>> AllAsync(CancellationToken cancel)
    {
        var kinds = await db.Set<StoredPointKind>().AsNoTracking().ToListAsync(cancel);
        var versions = await db.Set<StoredPointRules>().AsNoTracking().ToListAsync(cancel);
        return
        [
            .. versions.Select(one =>
                one.ToRules(kinds.Where(kind => kind.Version == one.Version))
            ),
        ];
    }

    public void Add(PointRules rules)
    {
        db.Add(StoredPointRules.Of(rules));
        db.AddRange(StoredPointKind.Of(rules));
    }
}
