using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Members of a block of rows, all in one question.</summary>
internal sealed class KnownMembers(UnionDbContext db)
{
    public Task<List<KnownMember>> FindAsync(List<BlindIndex> keys, CancellationToken cancel) =>
        db.Set<Member>()
            .AsNoTracking()
            .Where(member => EF.Parameter(keys).Contains(member.IdNumberIndex))
            .Select(member => new KnownMember(
                member.Id,
                member.IdNumberIndex,
                member.ImportDigest,
                member.State
            ))
            .ToListAsync(cancel);

    public Task<List<Member>> ReadAsync(List<MemberId> ids, CancellationToken cancel) =>
        db.Set<Member>()
            .AsNoTracking()
            .Where(member => EF.Parameter(ids).Contains(member.Id))
            .ToListAsync(cancel);

    public Task<int> CountAsync(CancellationToken cancel) =>
        db.Set<Member>().CountAsync(member => member.State != MemberState.Merged, cancel);

    /// <summary>Id, code and name of every union, and the path for the trail.</summary>
    public Task<List<UnionOrganization>> UnionsAsync(CancellationToken cancel) =>
        db.Set<UnionOrganization>().AsNoTracking().ToListAsync(cancel);
}
