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
            group count by u.Path.Substring(0, depth) into cut
            select new UnionSums(
                cut.Key,
                cut.Sum(count => (long)count.InMembership),
                cut.Sum(count => (long)count.Transferred),
                cut.Sum(count => (long)count.Retired),
                cut.Sum(count => (long)count.HaveLeft),
                cut.Sum(count => (long)count.Removed),
                cut.Sum(count => (long)count.Merged),
                cut.Min(count => count.ComputedAt)
            )
        ).ToListAsync(cancel);
        return new(
            Counts(union, sums),
            [.. below.Select(child => Counts(child, sums.FindAll(sum => sum.Path == child.Path)))],
            sums.Count == 0 ? null : sums.Min(sum => sum.ComputedAt)
        );
    }

    private static UnionCounts Counts(UnionOrganization union, IReadOnlyList<UnionSums> sums) =>
        new(
            union.Id,
            union.Name,
            union.Level,
            Enum.GetValues<MemberState>()
                .Select(state => (State: state, Members: sums.Sum(sum => sum.Of(state))))
                .Where(count => count.Members > 0)
                .ToDictionary(count => count.State, count => count.Members)
        );

    /// <summary>Everybody inside the scope, or those in one state.</summary>
    internal async Task<long> CountAsync(
        StaffScope scope,
        MemberState? state,
        CancellationToken cancel
    )
    {
        var sums = await (
            from union in UnionSubtrees.Unions(db, scope)
            join count in db.Set<MemberCount>() on union.Id equals count.OrganizationId
            group count by 1 into all
            select new UnionSums(
                "",
                all.Sum(count => (long)count.InMembership),
                all.Sum(count => (long)count.Transferred),
                all.Sum(count => (long)count.Retired),
                all.Sum(count => (long)count.HaveLeft),
                all.Sum(count => (long)count.Removed),
                all.Sum(count => (long)count.Merged),
                all.Min(count => count.ComputedAt)
            )
        ).SingleOrDefaultAsync(cancel);
        return sums is null ? 0
            : state is { } one ? sums.Of(one)
            : Enum.GetValues<MemberState>().Sum(sums.Of);
    }
}
