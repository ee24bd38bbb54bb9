using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>
/// Cases that were under way when their person was erased, and came to nothing since: they are emptied like those that were
/// over on that day. Whose member bound a new WeChat is that person's, and stays; so does what is accounted for.
/// </summary>
internal sealed class ForgottenCases(
    UnionDbContext db,
    CaseEmptying emptying,
    CaseTelling telling,
    IUnitOfWork work
) : CaseClearing(db, emptying, telling, work, "cases.emptied")
{
    public override Task<IReadOnlyList<CaseId>> FindAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) => OldestAsync(Due(now), limit, cancel);

    /// <summary>A refused one first has its days in which the counter may object for the member.</summary>
    protected override IQueryable<Case> Due(DateTimeOffset now)
    {
        var heardUntil = now - CaseAppeals.Within;
        var known = PersonsMet.Known(Db);
        var erased = PersonsMet.Erased(Db);
        var listed = Db.Set<PayItem>();
        return Db.Set<Case>()
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
