using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Standing;

internal sealed class StandingStore(UnionDbContext db) : IStandingStore, IMemberStanding
{
    public void Add(StandingChange change) => db.Add(change);

    public Task<StandingChange?> FindAsync(long id, CancellationToken cancel) =>
        db.Set<StandingChange>().SingleOrDefaultAsync(change => change.Id == id, cancel);

    public void Remove(StandingChange change) => db.Remove(change);

    public async Task<MemberStanding?> FindAsync(MemberId id, CancellationToken cancel) =>
        (await FindManyAsync([id], cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<MemberStanding>> FindManyAsync(
        IReadOnlyCollection<MemberId> ids,
        CancellationToken cancel
    )
    {
        var found = await (
            from member in db.Set<Member>().AsNoTracking()
            where ids.Contains(member.Id)
            join union in db.Set<UnionOrganization>() on member.OrganizationId equals union.Id
            select new { member, union }
        ).ToListAsync(cancel);
        return [.. found.Select(row => StandingOf.Member(row.member, row.union))];
    }
}
