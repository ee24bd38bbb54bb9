using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>
/// Cases that were under way when their person was erased, and came to nothing since: they are emptied like those that were
/// over on that day. Whose member bound a new WeChat is that person's, and stays; so does what is accounted for.
/// </summary>
internal sealed class ForgottenCases(UnionDbContext db, CaseClearing clearing)
{
    public Task<IReadOnlyList<CaseId>> FindAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) => CaseClearing.FindAsync(Over(now), limit, cancel);

    /// <returns>Whether it was emptied now.</returns>
    public Task<bool> EmptyAsync(CaseId id, DateTimeOffset now, CancellationToken cancel) =>
        clearing.EmptyAsync(Over(now), id, "cases.emptied", now, cancel);

    /// <summary>A refused one first has its days in which the counter may object for the member.</summary>
    private IQueryable<Case> Over(DateTimeOffset now)
    {
        var heardUntil = now - CaseAppeals.Within;
        var known = PersonsMet.Known(db);
        var erased = PersonsMet.Erased(db);
        var listed = db.Set<PayItem>();
        return db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.Revision > 0 && one.ErasedAt == null)
            .Where(one =>
                one.State == CaseState.Withdrawn
                || one.State == CaseState.Lapsed
                || (
                    one.State == CaseState.Rejected
                    && (one.Appeals > 0 || one.OnceKey == null || one.ChangedAt < heardUntil)
                )
            )
            .Where(one =>
                erased.Any(id => id == one.PersonId) && !known.Any(id => id == one.PersonId)
            )
            .Where(one => !listed.Any(item => item.CaseId == one.Id));
    }
}
