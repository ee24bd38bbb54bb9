using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class MemberStore(UnionDbContext db) : IMemberStore
{
    public async Task<IReadOnlyList<Member>> FindByPhoneAsync(
        BlindIndex phone,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<Member>()
            .AsNoTracking()
            .Where(member => member.PhoneIndex == phone && member.State != MemberState.Merged)
            .OrderBy(member => member.Id)
            .Take(limit)
            .ToListAsync(cancel);

    public Task<Member?> FindByIdNumberAsync(BlindIndex number, CancellationToken cancel) =>
        db.Set<Member>()
            .AsNoTracking()
            .Where(member => member.State != MemberState.Merged)
            .SingleOrDefaultAsync(member => member.IdNumberIndex == number, cancel);

    public async Task<(Member Member, UnionOrganization Union)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    )
    {
        var found = await db.Set<Member>()
            .AsNoTracking()
            .Where(member => member.Id == id)
            .Join(
                db.Set<UnionOrganization>(),
                member => member.OrganizationId,
                union => union.Id,
                (member, union) => new { member, union }
            )
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.member, found.union);
    }
}
