using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Members of a block of rows, all in one question: in the order of the index, or each would fetch its pages anew.</summary>
internal sealed class KnownMembers(UnionDbContext db, IOrganizationStore organizations)
{
    public Task<List<KnownMember>> FindAsync(
        IEnumerable<BlindIndex> numbers,
        CancellationToken cancel
    )
    {
        var keys = numbers.Distinct().OrderBy(key => key.Value, StringComparer.Ordinal).ToList();
        return db.Set<Member>()
            .AsNoTracking()
            .Where(member => EF.Parameter(keys).Contains(member.IdNumberIndex))
            .Select(member => new KnownMember(
                member.Id,
                member.IdNumberIndex,
                member.ImportDigest,
                member.State,
                member.OrganizationId,
                member.Version
            ))
            .ToListAsync(cancel);
    }

    public Task<List<Member>> ReadAsync(List<MemberId> ids, CancellationToken cancel) =>
        db.Set<Member>()
            .AsNoTracking()
            .Where(member => EF.Parameter(ids).Contains(member.Id))
            .ToListAsync(cancel);

    public Task<int> CountAsync(CancellationToken cancel) =>
        db.Set<Member>().CountAsync(member => member.State != MemberState.Merged, cancel);

    /// <summary>Within a transaction: none of these unions ends or is merged until it is over.</summary>
    /// <exception cref="StaleVersionException">One has ended already.</exception>
    public async Task HoldUnionsAsync(
        IEnumerable<UnionOrganizationId> unions,
        CancellationToken cancel
    )
    {
        await organizations.HoldTreeAsync(cancel);
        var ids = unions.Distinct().ToList();
        var active = await db.Set<UnionOrganization>()
            .CountAsync(
                union => EF.Parameter(ids).Contains(union.Id) && union.State == UnionState.Active,
                cancel
            );
        if (active < ids.Count)
        {
            throw new StaleVersionException(new DbUpdateConcurrencyException("A union ended."));
        }
    }

    /// <summary>Id, code and name of every union, and the path for the trail.</summary>
    public Task<List<UnionOrganization>> UnionsAsync(CancellationToken cancel) =>
        db.Set<UnionOrganization>().AsNoTracking().ToListAsync(cancel);
}
