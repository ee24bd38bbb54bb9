using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Points.Books;

internal static class AbsorbedAccounts
{
    /// <summary>Whose points went into this account, and into those.</summary>
    public static async Task<IReadOnlyCollection<AccountRow>> FindAbsorbedAsync(
        this UnionDbContext db,
        PointAccountId account,
        CancellationToken cancel
    )
    {
        var all = new HashSet<AccountRow>();
        List<PointAccountId?> into = [account];
        while (into.Count > 0)
        {
            var some = await db.Set<AccountRow>()
                .Where(row => into.Contains(row.MergedInto))
                .ToListAsync(cancel);
            into = [.. some.Where(all.Add).Select(row => (PointAccountId?)row.Id)];
        }
        return all;
    }
}
