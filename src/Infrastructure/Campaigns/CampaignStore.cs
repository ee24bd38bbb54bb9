using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class CampaignStore(UnionDbContext db, RecentCampaigns recent)
    : ICampaignStore,
        ICampaignDirectory
{
    private const int MostListed = 50;

    public async Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await db.Set<Campaign>().FindAsync([id], cancel);

    public async Task<IReadOnlyList<CampaignId>> FindDueAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<Campaign>()
            .Where(campaign =>
                campaign.State == CampaignState.Frozen
                || (campaign.State == CampaignState.Published && campaign.ClosesAt <= now)
            )
            .OrderBy(campaign => campaign.ClosesAt)
            .Select(campaign => campaign.Id)
            .Take(most)
            .ToListAsync(cancel);

    public void Add(Campaign campaign) => db.Add(campaign);

    async Task<CampaignView?> ICampaignDirectory.FindAsync(
        CampaignId id,
        CancellationToken cancel
    ) =>
        await Published().SingleOrDefaultAsync(campaign => campaign.Id == id, cancel) is { } found
            ? found.View()
            : null;

    ValueTask<CampaignView?> ICampaignDirectory.FindRecentAsync(
        CampaignId id,
        CancellationToken cancel
    ) => recent.FindAsync(id, cancel);

    public async Task<IReadOnlyList<CampaignView>> ListAsync(
        IReadOnlyCollection<string> kinds,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var campaigns = await Published()
            .Where(campaign => kinds.Contains(campaign.Kind))
            .OrderByDescending(campaign => campaign.ClosesAt)
            .Take(MostListed)
            .ToListAsync(cancel);
        return
        [
            .. campaigns
                .Select(campaign => campaign.View())
                .OrderByDescending(campaign => campaign.IsOpen(now)),
        ];
    }

    public async Task<IReadOnlyList<CampaignView>> FindAlikeAsync(
        CampaignView campaign,
        CancellationToken cancel
    )
    {
        var alike = await Published()
            .Where(one => one.Id != campaign.Id && one.State != CampaignState.Voided)
            .Where(one => one.Kind == campaign.Kind && one.Terms == campaign.Terms)
            .ToListAsync(cancel);
        return [.. alike.Select(one => one.View())];
    }

    private IQueryable<Campaign> Published() =>
        db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.State >= CampaignState.Published);
}
