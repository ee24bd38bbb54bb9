using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>
/// Ends a campaign without a draw, with a reason everybody reads. Whoever made it may not: no single account runs a campaign
/// and ends it. After the draw it is impossible.
/// </summary>
public sealed class VoidCampaign(CampaignDesk desk, CampaignKinds kinds, ISecondPerson second)
{
    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        CampaignId id,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Publish, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value;
        var reason = StaffReason.Parse(typed);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (campaign.State is not (CampaignState.Published or CampaignState.Frozen))
        {
            return CampaignDeskRefusals.TooLateToVoid;
        }
        if (await kinds.Of(campaign).WhyNotVoidAsync(campaign.View(), now, cancel) is { } late)
        {
            return late;
        }
        if (await second.WhyNotAsync(campaign.MakerId, actor.Id, now, cancel) is { } same)
        {
            return same;
        }
        campaign.Void(reason.Value);
        return await desk.CloseAsync(
            actor,
            "campaigns.campaign-voided",
            campaign,
            now,
            cancel,
            reason.Value
        );
    }
}
