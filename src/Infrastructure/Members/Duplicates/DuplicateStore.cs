using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

internal sealed class DuplicateStore(UnionDbContext db) : IDuplicateStore
{
    private DbSet<MemberDuplicate> Duplicates => db.Set<MemberDuplicate>();

    public Task<MemberDuplicate?> FindAsync(MemberDuplicateId id, CancellationToken cancel) =>
        Duplicates.SingleOrDefaultAsync(duplicate => duplicate.Id == id, cancel);

    public async Task<IReadOnlyList<MemberDuplicate>> FindPendingOfAsync(
        MemberId member,
        CancellationToken cancel
    ) =>
        await Duplicates
            .Where(pair => pair.FirstId == member || pair.SecondId == member)
            .Where(pair =>
                pair.State == DuplicateState.Open || pair.State == DuplicateState.Proposed
            )
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Member>> FindStubsOfAsync(
        MemberId member,
        CancellationToken cancel
    ) => await db.Set<Member>().Where(stub => stub.MergedInto == member).ToListAsync(cancel);

    public async Task<MemberId?> FindHolderAsync(BlindIndex number, CancellationToken cancel) =>
        await db.Set<Member>()
            .Where(member => member.IdNumberIndex == number)
            .Select(member => (MemberId?)member.Id)
            .SingleOrDefaultAsync(cancel);

    public void Add(MemberDuplicate duplicate) => db.Add(duplicate);
}
