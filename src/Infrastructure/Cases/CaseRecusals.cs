using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseRecusals(UnionDbContext db) : ICaseRecusals
{
    public Task<bool> IsBarredAsync(
        IReadOnlyCollection<StaffAccountId> hand,
        MemberId member,
        CancellationToken cancel
    ) =>
        db.Set<CaseRecusal>()
            .AnyAsync(tie => hand.Contains(tie.StaffId) && tie.MemberId == member, cancel);

    public Task<CaseRecusal?> FindAsync(CaseRecusalId id, CancellationToken cancel) =>
        db.Set<CaseRecusal>().SingleOrDefaultAsync(tie => tie.Id == id, cancel);

    public async Task<IReadOnlyList<CaseRecusal>> FindOfMemberAsync(
        MemberId member,
        CancellationToken cancel
    ) => await db.Set<CaseRecusal>().Where(tie => tie.MemberId == member).ToListAsync(cancel);

    public void Add(CaseRecusal tie) => db.Add(tie);

    public void Remove(CaseRecusal tie) => db.Remove(tie);
}
