using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Infrastructure.Cards.Contracts;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Cases under a person who leads to no WeChat, with which something is left to be done. Each looks all cases through.</summary>
internal sealed class CasesLeftBehind(UnionDbContext db)
{
    /// <summary>
    /// Filed at a counter, and the member is bound by now: in the moment it was begun, or as another entry of the register.
    /// </summary>
    public async Task<IReadOnlyList<CaseId>> FindUnadoptedAsync(int limit, CancellationToken cancel)
    {
        var bound = MembersBound.Of(db);
        var known = PersonsMet.Known(db);
        return await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.FiledBy != null && bound.Any(id => id == one.MemberId))
            .Where(one => !known.Any(id => id == one.PersonId))
            .OrderBy(one => one.BegunAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);
    }
}
