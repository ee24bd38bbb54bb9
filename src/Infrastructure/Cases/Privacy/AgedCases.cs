using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Cases that ended longer ago than their content is kept (<see cref="CaseRetentionOptions"/>).</summary>
internal sealed class AgedCases(
    UnionDbContext db,
    CaseEmptying emptying,
    CaseTelling telling,
    IUnitOfWork work,
    IOptions<CaseRetentionOptions> options
) : CaseClearing(db, emptying, telling, work, "cases.aged-out")
{
    public override Task<IReadOnlyList<CaseId>> FindAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) => OldestAsync(Due(now), limit, cancel);

    protected override IQueryable<Case> Due(DateTimeOffset now)
    {
        var granted = now.AddYears(-options.Value.GrantedYears);
        var ended = now.AddYears(-options.Value.EndedYears);
        var listed = Db.Set<PayItem>();
        return Db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.ErasedAt == null)
            .Where(one =>
                (
                    (
                        one.State == CaseState.Completed
                        || one.State == CaseState.Paid
                        || one.State == CaseState.Recovered
                    )
                    && one.ChangedAt < granted
                )
                || (
                    (
                        one.State == CaseState.Rejected
                        || one.State == CaseState.Withdrawn
                        || one.State == CaseState.Lapsed
                    )
                    && one.ChangedAt < ended
                    && (one.ChangedAt < granted || !listed.Any(item => item.CaseId == one.Id))
                )
            );
    }
}
