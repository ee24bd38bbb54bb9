using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class JoinConflicts(UnionDbContext db) : IJoinConflicts
{
    public async Task<IReadOnlyList<OpenConflict>> FindOpenAsync(
        string reason,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<JoinConflict>()
            .AsNoTracking()
            .Where(conflict => conflict.SettledAt == null && conflict.Reason == reason)
            .OrderBy(conflict => conflict.FoundAt)
            .Take(limit)
            .Select(conflict => new OpenConflict(
                conflict.IntoId,
                conflict.AbsorbedId,
                conflict.FoundAt
            ))
            .ToListAsync(cancel);
}
