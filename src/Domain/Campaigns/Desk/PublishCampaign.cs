using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="Digest">As the page showed it: what was looked at is what is published.</param>
public sealed record PublishCampaignRequest(CampaignId Id, string Digest);

/// <summary>
/// A second person, who wrote nothing of it, opens a campaign to members. From here on its rules are fixed, and what binds the
/// union to them (a commitment) stands in the same save.
/// </summary>
public sealed class PublishCampaign(
    CampaignDesk desk,
    CampaignKinds kinds,
    ChanceSources sources,
    ProposeCampaign propose
)
{
    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        PublishCampaignRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Publish, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value;
        if (campaign.State != CampaignState.Proposed)
        {
            return CampaignDeskRefusals.NotProposed;
        }
        if (campaign.Digest != request.Digest)
        {
            return CampaignDeskRefusals.Moved;
        }
        if (await desk.WhyNotSecondAsync(actor, campaign, now, cancel) is { } same)
        {
            return same;
        }
        if (await propose.WhyNotAsync(campaign, now, cancel) is { } refusal)
        {
            return refusal;
        }
        await OpenAsync(campaign, actor.Id, now, cancel);
        return await desk.CloseAsync(actor, "campaigns.campaign-published", campaign, now, cancel);
    }

    /// <summary>In the caller's unit of work.</summary>
    /// <param name="publisher">Null: by the platform, as the demo's.</param>
    public async Task OpenAsync(
        Campaign campaign,
        StaffAccountId? publisher,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var kind = kinds.Of(campaign);
        var view = campaign.View();
        campaign.Publish(publisher, CampaignRulesText.Compose(view, kind, sources), now);
        await kind.PublishAsync(campaign.View(), now, cancel);
    }
}
