using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Register;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

/// <summary>The queue of entries that may be one person. A pair is there only for whoever may see both.</summary>
public sealed class DuplicateQueries(UnionDbContext db, IPersonalDataVault vault)
{
    /// <summary>Oldest first.</summary>
    /// <param name="state">Null: what nobody has decided yet.</param>
    public async Task<PageOf<DuplicateRow>> QueueAsync(
        StaffScope scope,
        DuplicateState? state,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var pairs = Pairs(scope)
            .Where(row =>
                state == null
                    ? row.Pair.State == DuplicateState.Open
                        || row.Pair.State == DuplicateState.Proposed
                    : row.Pair.State == state
            );
        var total = await pairs.LongCountAsync(cancel);
        var rows = await pairs
            .OrderBy(row => row.Pair.FoundAt)
            .ThenBy(row => row.Pair.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new([.. rows.Select(Row)], total);
    }

    /// <summary>Null when there is none of which both entries lie inside the scope.</summary>
    public async Task<DuplicateRow?> DetailAsync(
        StaffScope scope,
        MemberDuplicateId id,
        CancellationToken cancel
    ) =>
        await Pairs(scope).SingleOrDefaultAsync(row => row.Pair.Id == id, cancel) is { } found
            ? Row(found)
            : null;

    private IQueryable<PairInUnions> Pairs(StaffScope scope)
    {
        var unions = UnionSubtrees.Unions(db, scope);
        return from pair in db.Set<MemberDuplicate>().AsNoTracking()
            join first in db.Set<Member>() on pair.FirstId equals first.Id
            join second in db.Set<Member>() on pair.SecondId equals second.Id
            join firstUnion in unions on first.OrganizationId equals firstUnion.Id
            join secondUnion in unions on second.OrganizationId equals secondUnion.Id
            select new PairInUnions
            {
                Pair = pair,
                First = first,
                Second = second,
                FirstUnion = firstUnion.Name,
                SecondUnion = secondUnion.Name,
            };
    }

    private DuplicateRow Row(PairInUnions row) =>
        new(
            row.Pair.Id,
            row.Pair.Reason,
            row.Pair.State,
            row.Pair.FoundAt,
            row.First.Row(row.FirstUnion, vault),
            row.Second.Row(row.SecondUnion, vault),
            row.Pair.KeptId,
            row.Pair.ProposedById
        );
}
