using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>A prize one member won, in a draw everybody may read.</summary>
internal static class WalkPrize
{
    /// <returns>Ids by the route that shows them.</returns>
    public static async Task<Dictionary<string, string>> FurnishAsync(
        UnionDbContext db,
        Member who,
        CardBinding bound,
        DateTimeOffset now
    )
    {
        var campaign = Campaign.Draft(
            "scheduled-draw",
            new(
                "走访抽奖",
                now.AddDays(-9),
                now.AddDays(-2),
                new() { Prizes = [new("雨伞", 1, 60_00, PrizeDelivery.OnSite, "一楼")] },
                "{}"
            ),
            maker: null
        );
        campaign.Publish(publisher: null, "规则", now.AddDays(-9));
        campaign.Advance(CampaignState.Frozen);
        campaign.Advance(CampaignState.Drawn);
        var win = PrizeWin.Of(
            campaign.View(),
            new(new(bound.PersonId, who.Id), 0, 0, "7F3K-0Q2M-9ZXA-T4WD-1"),
            who.MaskedName,
            0,
            now
        );
        win.Tell(now, 15);
        db.AddRange(campaign, win);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return new()
        {
            ["/m/prizes"] = $"{win.Id.Value}",
            ["/api/v1/prizes"] = $"{win.Id.Value}",
            ["/m/draws"] = $"{campaign.Id.Value}",
            ["/verify/draws"] = $"{campaign.Id.Value}",
            ["/api/v1/draws"] = $"{campaign.Id.Value}",
        };
    }
}
