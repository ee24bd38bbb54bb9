using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Cases that ended longer ago than their content is kept (<see cref="CaseRetentionOptions"/>).</summary>
internal sealed class AgedCases(
    UnionDbContext db,
    CaseClearing clearing,
    IOptions<CaseRetentionOptions> options
)
{
    public Task<IReadOnlyList<CaseId>> FindAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) => CaseClearing.FindAsync(Due(now), limit, cancel);

    /// <returns>Whether it was emptied now.</returns>
    public Task<bool> EmptyAsync(CaseId id, DateTimeOffset now, CancellationToken cancel) =>
        clearing.EmptyAsync(Due(now), id, "cases.aged-out", now, cancel);

    private IQueryable<Case> Due(DateTimeOffset now)
    {
        var granted = now.AddYears(-options.Value.GrantedYears);
        var ended = now.AddYears(-options.Value.EndedYears);
        var listed = db.Set<PayItem>();
        return db.Set<Case>()
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
