using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>A payment that was tried is accounted for, though it failed or was stopped: its case keeps its content.</summary>
internal static class ListedCases
{
    /// <returns>Those of the cases that ever stood in a batch.</returns>
    public static async Task<HashSet<CaseId>> AmongAsync(
        UnionDbContext db,
        IEnumerable<Case> cases,
        CancellationToken cancel
    )
    {
        var ids = cases.Select(one => one.Id).ToList();
        return await db.Set<PayItem>()
            .Where(item => ids.Contains(item.CaseId))
            .Select(item => item.CaseId)
            .Distinct()
            .ToHashSetAsync(cancel);
    }
}
