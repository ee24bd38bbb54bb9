using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class PrizeStocks(UnionDbContext db) : IPrizeStocks
{
    private static readonly PrizeState[] Open = [PrizeState.Drawn, PrizeState.Told];

    public async Task<IReadOnlyList<PrizeStock>> CountAsync(
        CampaignView campaign,
        CancellationToken cancel
    )
    {
        var id = campaign.Id;
        var wins = await db.Set<PrizeWin>()
            .Where(win => win.CampaignId == id && win.State != PrizeState.Lapsed)
            .GroupBy(win => new { win.Prize, win.State })
            .Select(group => new
            {
                group.Key.Prize,
                group.Key.State,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return
        [
            .. campaign.Settings.Prizes.Select(
                (prize, i) =>
                {
                    var its = wins.Where(win => win.Prize == i).ToList();
                    return new PrizeStock(
                        prize.Name,
                        prize.Count,
                        its.Where(win => Open.Contains(win.State)).Sum(win => win.Count),
                        its.Where(win => !Open.Contains(win.State)).Sum(win => win.Count)
                    );
                }
            ),
        ];
    }
}
