using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Register;

internal sealed class RegisterStore(UnionDbContext db) : IRegisterStore
{
    public async Task<(Member Member, UnionOrganization Union)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    )
    {
        var member = await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == id, cancel);
        return
            member is not null && await FindUnionAsync(member.OrganizationId, cancel) is { } union
            ? (member, union)
            : null;
    }

    public Task<UnionOrganization?> FindUnionAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    ) =>
        db.Set<UnionOrganization>()
            .AsNoTracking()
            .SingleOrDefaultAsync(union => union.Id == id, cancel);

    public Task<Member?> FindHolderAsync(BlindIndex number, CancellationToken cancel) =>
        db.Set<Member>().SingleOrDefaultAsync(member => member.IdNumberIndex == number, cancel);

    public void Add(Member member) => db.Add(member);

    public void Add(MemberChange change) => db.Add(change);
}
