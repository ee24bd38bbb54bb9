using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Draws;

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
        var (campaign, win) = WonPrize.Of(
            "走访抽奖",
            new("雨伞", 1, 60_00, PrizeDelivery.OnSite, "一楼"),
            new(bound.PersonId, who.Id),
            who.MaskedName,
            now
        );
        db.AddRange(campaign, win);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return new()
        {
            ["/m/prizes"] = $"{win.Id.Value}",
            ["/api/v1/prizes"] = $"{win.Id.Value}",
            ["/m/draws"] = $"{campaign.Id.Value}",
            ["/m/points/chances"] = $"{campaign.Id.Value}",
            ["/m/chances"] = $"{campaign.Id.Value}",
            ["/api/v1/campaigns"] = $"{campaign.Id.Value}",
            ["/verify/draws"] = $"{campaign.Id.Value}",
            ["/api/v1/draws"] = $"{campaign.Id.Value}",
            ["/api/v1/points/chances"] = $"{campaign.Id.Value}",
        };
    }
}
