using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Prizes as their winners, staff and everybody see them.</summary>
public sealed class PrizeQueries(UnionDbContext db, IFanDirectory fans, IMemberFans members)
    : IPublishedWins
{
    private const int Most = 100;

    /// <summary>The youngest first.</summary>
    public async Task<IReadOnlyList<OwnPrize>> OfAsync(FanIdentity fan, CancellationToken cancel)
    {
        var member = await members.FindMemberAsync(fans, fan, cancel);
        var wins = await db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => win.MemberId == member)
            .OrderByDescending(win => win.DrawnAt)
            .Take(Most)
            .ToListAsync(cancel);
        var campaigns = await CampaignsOfAsync(wins, cancel);
        return [.. wins.Select(win => Describe(win, campaigns[win.CampaignId]))];
    }

    public async Task<IReadOnlyList<PublishedWin>> PublishedAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => win.CampaignId == campaign)
            .OrderBy(win => win.Seat)
            .ThenBy(win => win.Turn)
            .Select(win => new PublishedWin(
                win.Prize,
                win.Code,
                win.MaskedName,
                win.Turn,
                win.State == PrizeState.Lapsed
            ))
            .ToListAsync(cancel);

    /// <param name="state">Null: of every state.</param>
    public async Task<PageOf<PrizeLine>> ListAsync(
        StaffScope scope,
        CampaignId campaign,
        PrizeState? state,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var seesAll = !scope.IsEmpty;
        var found = db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => seesAll && win.CampaignId == campaign)
            .Where(win => state == null || win.State == state);
        var wins = await found
            .OrderBy(win => win.Seat)
            .ThenBy(win => win.Turn)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var prizes = (await CampaignsOfAsync(wins, cancel))
            .GetValueOrDefault(campaign)
            ?.ReadSettings()
            .Prizes;
        return new(
            [
                .. wins.Select(win => new PrizeLine(
                    win.Id,
                    prizes![win.Prize].Name,
                    win.Delivery,
                    win.Code,
                    win.MaskedName,
                    win.State,
                    win.ClaimUntil,
                    win.Courier
                )),
            ],
            await found.LongCountAsync(cancel)
        );
    }

    private async Task<Dictionary<CampaignId, Campaign>> CampaignsOfAsync(
        List<PrizeWin> wins,
        CancellationToken cancel
    )
    {
        var ids = wins.Select(win => win.CampaignId).Distinct().ToList();
        return await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => ids.Contains(campaign.Id))
            .ToDictionaryAsync(campaign => campaign.Id, cancel);
    }

    private static OwnPrize Describe(PrizeWin win, Campaign campaign)
    {
        var prize = campaign.ReadSettings().Prizes[win.Prize];
        return new(
            win.Id,
            win.CampaignId,
            campaign.Title,
            prize.Name,
            win.Delivery,
            prize.Place,
            win.State,
            win.ClaimUntil,
            win.Courier,
            win.Address is not null
        );
    }
}
