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
        var unions = UnionSubtrees.Unions(db, scope);
        var pairs =
            from pair in db.Set<MemberDuplicate>().AsNoTracking()
            where
                state == null
                    ? pair.State == DuplicateState.Open || pair.State == DuplicateState.Proposed
                    : pair.State == state
            join first in db.Set<Member>() on pair.FirstId equals first.Id
            join second in db.Set<Member>() on pair.SecondId equals second.Id
            join firstUnion in unions on first.OrganizationId equals firstUnion.Id
            join secondUnion in unions on second.OrganizationId equals secondUnion.Id
            select new
            {
                pair,
                first,
                second,
                FirstUnion = firstUnion.Name,
                SecondUnion = secondUnion.Name,
            };
        var total = await pairs.LongCountAsync(cancel);
        var rows = await pairs
            .OrderBy(row => row.pair.FoundAt)
            .ThenBy(row => row.pair.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new(
            [
                .. rows.Select(row => new DuplicateRow(
                    row.pair.Id,
                    row.pair.Reason,
                    row.pair.State,
                    row.pair.FoundAt,
                    row.first.Row(row.FirstUnion, vault),
                    row.second.Row(row.SecondUnion, vault),
                    row.pair.KeptId,
                    row.pair.ProposedById
                )),
            ],
            total
        );
    }
}
