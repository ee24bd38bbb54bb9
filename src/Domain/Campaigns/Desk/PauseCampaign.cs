using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>Nobody takes part for a while, and then again.</summary>
public sealed class PauseCampaign(CampaignDesk desk)
{
    public Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        CampaignId id,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        ActAsync(
            actor,
            id,
            typed,
            "campaigns.campaign-paused",
            campaign => campaign is { State: CampaignState.Published, PausedAt: null },
            campaign => campaign.Pause(now),
            now,
            cancel
        );

    public Task<Outcome<CampaignId>> EndAsync(
        StaffActor actor,
        CampaignId id,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        ActAsync(
            actor,
            id,
            typed,
            "campaigns.campaign-resumed",
            campaign => campaign.PausedAt is not null,
            campaign => campaign.GoOn(),
            now,
            cancel
        );

    private async Task<Outcome<CampaignId>> ActAsync(
        StaffActor actor,
        CampaignId id,
        string typed,
        string act,
        Func<Campaign, bool> may,
        Action<Campaign> move,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var reason = StaffReason.Parse(typed);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (!may(opened.Value))
        {
            return CampaignDeskRefusals.NotRunning;
        }
        move(opened.Value);
        return await desk.CloseAsync(actor, act, opened.Value, now, cancel, reason.Value);
    }
}
