using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>All versions of the rules.</summary>
internal sealed class ScoreRulesBook(UnionDbContext db) : IScoreRulesBook
{
    public async Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel)
    {
        var kinds = await db.Set<StoredKindRule>().AsNoTracking().ToListAsync(cancel);
        var versions = await db.Set<StoredRules>().AsNoTracking().ToListAsync(cancel);
        return
        [
            .. versions.Select(one =>
                one.ToRules(kinds.Where(kind => kind.Version == one.Version))
            ),
        ];
    }

    public void Add(ScoreRules rules)
    {
        db.Add(StoredRules.Of(rules));
        db.AddRange(StoredKindRule.Of(rules));
    }
}
