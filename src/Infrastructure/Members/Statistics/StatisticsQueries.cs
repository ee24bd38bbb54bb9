using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Statistics;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Statistics;

/// <summary>How many members stand where, as counted last.</summary>
public sealed class StatisticsQueries(UnionDbContext db)
{
    /// <summary>An id of 32 hex digits and a slash.</summary>
    private const int Segment = 33;

    /// <summary>One union and those directly below it; null when it lies outside the scope.</summary>
    public async Task<UnionStatistics?> BelowAsync(
        StaffScope scope,
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        var all = UnionSubtrees.Unions(db, scope);
        var union = await all.SingleOrDefaultAsync(u => u.Id == id, cancel);
        if (union is null)
        {
            return null;
        }
        var below = await all.Where(u => u.ParentId == id)
            .Where(u => u.State == UnionState.Active)
            .OrderBy(u => u.Name)
            .ToListAsync(cancel);
        var depth = union.Path.Length + Segment;
        // Every path is cut to the child it lies under: one pass over the subtree, whatever its shape.
        var sums = await (
            from u in UnionSubtrees.Unions(db, UnionSubtrees.Narrow(scope, union.Path))
            join count in db.Set<MemberCount>() on u.Id equals count.OrganizationId
            group count by new { Path = u.Path.Substring(0, depth), count.State } into cut
            select new
            {
                cut.Key.Path,
                cut.Key.State,
                Members = cut.Sum(count => (long)count.Members),
                ComputedAt = cut.Min(count => count.ComputedAt),
            }
        ).ToListAsync(cancel);
        var byPath = sums.ToLookup(sum => sum.Path, sum => (sum.State, sum.Members));
        return new(
            Counts(union, sums.Select(sum => (sum.State, sum.Members))),
            [.. below.Select(child => Counts(child, byPath[child.Path]))],
            sums.Count == 0 ? null : sums.Min(sum => sum.ComputedAt)
        );
    }

    private static UnionCounts Counts(
        UnionOrganization union,
        IEnumerable<(MemberState State, long Members)> sums
    ) =>
        new(
            union.Id,
            union.Name,
            union.Level,
            sums.GroupBy(sum => sum.State)
                .ToDictionary(group => group.Key, group => group.Sum(sum => sum.Members))
        );
}
