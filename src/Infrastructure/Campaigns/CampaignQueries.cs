using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Campaigns as members see them.</summary>
public sealed class CampaignQueries(UnionDbContext db)
{
    private const int Most = 50;

    /// <summary>Published ones: those open or to come first, then what ended lately.</summary>
    public async Task<IReadOnlyList<CampaignView>> ListAsync(
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var campaigns = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.State >= CampaignState.Published)
            .OrderByDescending(campaign => campaign.ClosesAt)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. campaigns
                .Select(campaign => campaign.View())
                .OrderByDescending(campaign => campaign.IsOpen(now)),
        ];
    }

    /// <summary>Null: none is published under this id.</summary>
    public async Task<CampaignView?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await db.Set<Campaign>()
            .AsNoTracking()
            .SingleOrDefaultAsync(campaign => campaign.Id == id, cancel)
            is { State: >= CampaignState.Published } campaign
            ? campaign.View()
            : null;
}
