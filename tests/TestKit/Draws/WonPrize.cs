using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.TestKit.Draws;

/// <summary>A campaign that was drawn already, with one winner who has been told; nothing of it is in a database yet.</summary>
public sealed record WonPrize(Campaign Campaign, PrizeWin Win)
{
    private const int ClaimDays = 15;

    public static WonPrize Of(
        string title,
        CampaignPrize prize,
        Entrant winner,
        string maskedName,
        DateTimeOffset now
    )
    {
        var campaign = Campaign.Draft(
            "scheduled-draw",
            new(title, now.AddDays(-9), now.AddDays(-2), new() { Prizes = [prize] }, "{}"),
            maker: null
        );
        campaign.Publish(publisher: null, "规则", now.AddDays(-9));
        campaign.Advance(CampaignState.Frozen);
        campaign.Advance(CampaignState.Drawn);
        var win = PrizeWin.Of(
            campaign.View(),
            new(winner, 0, 0, "7F3K-0Q2M-9ZXA-T4WD-1"),
            maskedName,
            0,
            now
        );
        win.Tell(now, ClaimDays);
        return new(campaign, win);
    }
}
