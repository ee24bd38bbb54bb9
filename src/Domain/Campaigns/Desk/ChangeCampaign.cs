using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="Seen">The <see cref="Campaign.Version"/> the form was filled from.</param>
public sealed record ChangeCampaignRequest(CampaignId Id, int Seen, CampaignContent Content);

/// <summary>
/// All of a draft at once. What was proposed is a draft again, and whoever changed it last is its maker. Saved as it was, it
/// stays as it is.
/// </summary>
public sealed class ChangeCampaign(CampaignDesk desk, CampaignKinds kinds)
{
    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        ChangeCampaignRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value;
        if (campaign.State is not (CampaignState.Draft or CampaignState.Proposed))
        {
            return CampaignDeskRefusals.Published;
        }
        if (campaign.Version != request.Seen)
        {
            return CampaignDeskRefusals.Moved;
        }
        if (CampaignCheck.WhyNot(request.Content) is { } why)
        {
            return why;
        }
        var terms = kinds.Of(campaign).ReadTerms(request.Content.Terms);
        if (!terms.Succeeded)
        {
            return terms.Refusal;
        }
        return campaign.Change(request.Content with { Terms = terms.Value }, actor.Id)
            ? await desk.CloseAsync(actor, CampaignDesk.Changed, campaign, now, cancel)
            : campaign.Id;
    }
}
