using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class CampaignExclusions(UnionDbContext db) : ICampaignExclusions, IExclusionStore
{
    public Task<bool> HasAsync(MemberId member, CancellationToken cancel) =>
        db.Set<Exclusion>().AnyAsync(row => row.MemberId == member, cancel);

    public async Task<IReadOnlySet<MemberId>> AllAsync(CancellationToken cancel) =>
        (await db.Set<Exclusion>().Select(row => row.MemberId).ToListAsync(cancel)).ToHashSet();

    public Task<Exclusion?> FindAsync(MemberId member, CancellationToken cancel) =>
        db.Set<Exclusion>().SingleOrDefaultAsync(row => row.MemberId == member, cancel);

    public void Add(Exclusion exclusion) => db.Add(exclusion);

    public void Remove(Exclusion exclusion) => db.Remove(exclusion);
}
