using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class CampaignExclusions(UnionDbContext db) : ICampaignExclusions
{
    public Task<bool> HasAsync(MemberId member, CancellationToken cancel) =>
        db.Set<ExclusionRow>().AnyAsync(row => row.MemberId == member, cancel);

    public async Task<IReadOnlySet<MemberId>> AllAsync(CancellationToken cancel) =>
        (await db.Set<ExclusionRow>().Select(row => row.MemberId).ToListAsync(cancel)).ToHashSet();
}
