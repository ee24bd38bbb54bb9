using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>
/// Does what the clock asks of a campaign: whoever takes part is fixed, winners are drawn. Each step is one save; fired twice, on
/// two nodes, late or after a crash it is done once, because its rows have unique keys and the campaign a version.
/// </summary>
public sealed class AdvanceCampaign(
    ICampaignStore campaigns,
    CampaignKinds kinds,
    PrizeAwards awards,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether it was this call that moved it; then there may be more to do. Refused: the database would not have it, most often
    /// because another node was first.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var campaign = await campaigns.FindAsync(id, cancel);
        if (
            campaign is not { State: CampaignState.Published or CampaignState.Frozen }
            || await kinds.Of(campaign).AdvanceAsync(campaign.View(), now, cancel) is not { } move
        )
        {
            return false;
        }
        campaign.Advance(move.State);
        await awards.AddAsync(campaign.View(), move.Prizes, now, cancel);
        audit.Record(
            new(
                $"campaigns.campaign-{(move.State == CampaignState.Frozen ? "frozen" : "drawn")}",
                ActorKind.System,
                null,
                CampaignDesk.SubjectOf(id),
                now,
                move.Note
            )
        );
        return await work.TrySaveAsync(cancel) ? true : CampaignDeskRefusals.Moved;
    }
}
