using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Campaigns as the console shows them. They are the city's; whoever may see one may see all.</summary>
public sealed class CampaignDeskQueries(
    UnionDbContext db,
    CampaignKinds kinds,
    ChanceSources sources
)
{
    /// <summary>The youngest first.</summary>
    public async Task<PageOf<CampaignLine>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var campaigns = Visible(scope);
        var rows = await campaigns
            .OrderByDescending(campaign => campaign.OpensAt)
            .ThenByDescending(campaign => campaign.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .Select(campaign => new CampaignLine(
                campaign.Id,
                campaign.Kind,
                campaign.Title,
                campaign.State,
                campaign.OpensAt,
                campaign.ClosesAt,
                campaign.PausedAt != null
            ))
            .ToListAsync(cancel);
        return new(rows, await campaigns.LongCountAsync(cancel));
    }

    /// <summary>Null: there is none, or nothing may be seen.</summary>
    public async Task<CampaignDetail?> FindAsync(
        StaffScope scope,
        CampaignId id,
        CancellationToken cancel
    )
    {
        if (await Visible(scope).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } one)
        {
            return null;
        }
        var view = one.View();
        var kind = kinds.Of(one);
        var rules =
            one.Rules is null && kind.WhyNot(view, one.OpensAt) is null
                ? CampaignRulesText.Compose(view, kind, sources)
                : one.Rules ?? "";
        return new(
            one.View(rules),
            one.MakerId,
            one.PublisherId,
            one.PublishedAt,
            one.Version,
            one.Digest
        );
    }

    /// <summary>For the tile: what waits for a second person.</summary>
    public Task<int> CountProposedAsync(StaffScope scope, CancellationToken cancel) =>
        Visible(scope).CountAsync(one => one.State == CampaignState.Proposed, cancel);

    private IQueryable<Campaign> Visible(StaffScope scope)
    {
        var seesAll = !scope.IsEmpty;
        return db.Set<Campaign>().AsNoTracking().Where(_ => seesAll);
    }
}
