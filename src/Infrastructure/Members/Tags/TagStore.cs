using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Tags;

internal sealed class TagStore(UnionDbContext db, IPersonalDataVault vault) : ITagStore
{
    private const int Portion = 500;

    public async Task<MemberTag?> FindAsync(MemberTagId id, CancellationToken cancel) =>
        await db.Set<MemberTag>().FindAsync([id], cancel);

    public Task<TagBearer?> FindBearerAsync(
        MemberTagId tag,
        MemberId member,
        CancellationToken cancel
    ) =>
        db.Set<TagBearer>()
            .SingleOrDefaultAsync(one => one.TagId == tag && one.MemberId == member, cancel);

    public async Task<IReadOnlySet<MemberId>> FindBearingAsync(
        MemberTagId tag,
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    )
    {
        var bearing = new HashSet<MemberId>();
        foreach (var some in members.Chunk(Portion))
        {
            bearing.UnionWith(
                await db.Set<TagBearer>()
                    .Where(one => one.TagId == tag && some.Contains(one.MemberId))
                    .Select(one => one.MemberId)
                    .ToListAsync(cancel)
            );
        }
        return bearing;
    }

    public Task<int> CountAsync(MemberTagId tag, CancellationToken cancel) =>
        db.Set<TagBearer>().CountAsync(one => one.TagId == tag, cancel);

    async Task<IReadOnlyList<MemberId?>> ITagStore.MatchAsync(
        IReadOnlyList<(IdDocument Number, PersonName Name)> people,
        CancellationToken cancel
    )
    {
        var found = new List<MemberId?>(people.Count);
        foreach (var some in people.Chunk(Portion))
        {
            var indexes = some.Select(one =>
                    vault.Blind(one.Number.Reveal(), Member.IdNumberPurpose)
                )
                .ToList();
            var members = await db.Set<Member>()
                .AsNoTracking()
                .Where(member => member.State != MemberState.Merged)
                .Where(member => indexes.Contains(member.IdNumberIndex))
                .ToDictionaryAsync(member => member.IdNumberIndex, cancel);
            found.AddRange(
                some.Zip(indexes)
                    .Select(pair =>
                        members.GetValueOrDefault(pair.Second) is { } member
                        && NameMatch.IsSame(member.OpenName(vault), pair.First.Name.Reveal())
                            ? (MemberId?)member.Id
                            : null
                    )
            );
        }
        return found;
    }

    public void Add(MemberTag tag) => db.Add(tag);

    public void Add(TagBearer bearer) => db.Add(bearer);

    public void Remove(TagBearer bearer) => db.Remove(bearer);
}
