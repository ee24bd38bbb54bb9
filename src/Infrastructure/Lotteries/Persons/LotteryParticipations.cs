using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Persons;

internal sealed class LotteryParticipations(UnionDbContext db) : ICampaignParticipations
{
    public async Task<IReadOnlyCollection<CampaignId>> FindAsync(
        MemberId member,
        CancellationToken cancel
    ) =>
        await db.Set<EntryRow>()
            .Where(row => row.MemberId == member)
            .Select(row => row.CampaignId)
            .Union(
                db.Set<TurnRow>().Where(row => row.MemberId == member).Select(row => row.CampaignId)
            )
            .ToListAsync(cancel);
}
