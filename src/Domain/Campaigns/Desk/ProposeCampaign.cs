using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>The maker is done: a draft that is whole waits for a second person; or the maker takes it back.</summary>
public sealed class ProposeCampaign(CampaignDesk desk, CampaignKinds kinds, ChanceSources sources)
{
    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value;
        if (campaign.State != CampaignState.Draft)
        {
            return CampaignDeskRefusals.NotDraft;
        }
        if (await WhyNotAsync(campaign, now, cancel) is { } refusal)
        {
            return refusal;
        }
        campaign.Propose();
        return await desk.CloseAsync(actor, "campaigns.campaign-proposed", campaign, now, cancel);
    }

    public async Task<Outcome<CampaignId>> WithdrawAsync(
        StaffActor actor,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (opened.Value.State != CampaignState.Proposed)
        {
            return CampaignDeskRefusals.NotProposed;
        }
        opened.Value.WithdrawProposal();
        return await desk.CloseAsync(
            actor,
            "campaigns.proposal-withdrawn",
            opened.Value,
            now,
            cancel
        );
    }

    internal async Task<Refusal?> WhyNotAsync(
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        CampaignCheck.WhyIncomplete(campaign, now)
        ?? sources.WhyNot(campaign.ReadSettings().Chances, kinds.Of(campaign))
        ?? kinds.Of(campaign).WhyNot(campaign.View(), now)
        ?? await kinds.Of(campaign).WhyNotPublishAsync(campaign.View(), cancel);
}
