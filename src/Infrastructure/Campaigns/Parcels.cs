using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class Parcels(UnionDbContext db) : IParcels
{
    public async Task<IReadOnlyList<PrizeWin>> FindAsync(
        CampaignId campaign,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => win.CampaignId == campaign && win.State == PrizeState.Claimed)
            .Where(win => win.Delivery == PrizeDelivery.ByPost && win.Address != null)
            .OrderBy(win => win.Seat)
            .ThenBy(win => win.Turn)
            .Take(most)
            .ToListAsync(cancel);
}
