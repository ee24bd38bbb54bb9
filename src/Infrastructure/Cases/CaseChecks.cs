using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseChecks(UnionDbContext db) : ICaseChecks
{
    public Task<bool> HasAsync(Case one, string code, CancellationToken cancel) =>
        db.Set<CaseCheck>()
            .AnyAsync(
                check =>
                    check.CaseId == one.Id && check.Revision == one.Revision && check.Code == code,
                cancel
            );

    public async Task<IReadOnlyList<CaseId>> FindLateAsync(
        DateTimeOffset since,
        int limit,
        CancellationToken cancel
    )
    {
        var unready = db.Set<Material>()
            .Where(material =>
                material.State == MaterialState.Fetching || material.State == MaterialState.Received
            );
        var prepared = db.Set<CaseCheck>().Where(check => check.Code == CaseChecking.PreparedCode);
        return await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.InReview || one.State == CaseState.Approved)
            .Where(one => one.SubmittedAt >= since)
            .Where(one =>
                prepared.Any(check => check.CaseId == one.Id && check.Revision == one.Revision)
            )
            .Where(one =>
                !prepared.Any(check =>
                    check.CaseId == one.Id
                    && check.Revision == one.Revision
                    && check.Verdict == CheckVerdict.Pass
                )
            )
            .Where(one => !unready.Any(photo => photo.CaseId == one.Id))
            .OrderBy(one => one.SubmittedAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);
    }
}
