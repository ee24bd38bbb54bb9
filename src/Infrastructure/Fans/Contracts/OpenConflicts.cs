using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>Pairs of persons kept apart, for the queries of the room that objected.</summary>
public static class OpenConflicts
{
    /// <param name="reason">Dotted by the room that objected: <c>cards.two-bindings</c>.</param>
    public static IQueryable<OpenConflict> Of(UnionDbContext db, string reason) =>
        db.Set<JoinConflict>()
            .AsNoTracking()
            .Where(conflict => conflict.SettledAt == null && conflict.Reason == reason)
            .Select(conflict => new OpenConflict
            {
                One = conflict.IntoId,
                Other = conflict.AbsorbedId,
                FoundAt = conflict.FoundAt,
            });
}
