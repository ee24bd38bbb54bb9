using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Campaigns in figures. They are the city's; whoever may see one may see all.</summary>
public sealed class CampaignFiguresQueries(UnionDbContext db, IEnumerable<ICampaignFigures> kinds)
{
    /// <summary>Null: none is published under this id, or nothing may be seen.</summary>
    public async Task<CampaignLive?> FindAsync(
        StaffScope scope,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var seesAll = !scope.IsEmpty;
        var found = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(one => seesAll && one.Id == id && one.State >= CampaignState.Published)
            .SingleOrDefaultAsync(cancel);
        if (found?.View() is not { } campaign)
        {
            return null;
        }
        var kind = kinds.FirstOrDefault(one => one.Kind == campaign.Kind);
        return new(
            campaign,
            kind is null ? null : await kind.CountAsync(campaign, now, cancel),
            await CountWinsAsync(id, cancel),
            now
        );
    }

    private Task<List<PrizeCount>> CountWinsAsync(CampaignId id, CancellationToken cancel) =>
        db.Set<PrizeWin>()
            .Where(win => win.CampaignId == id)
            .GroupBy(win => new { win.Prize, win.State })
            .Select(wins => new PrizeCount(wins.Key.Prize, wins.Key.State, wins.Count()))
            .ToListAsync(cancel);
}
