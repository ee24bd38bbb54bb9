using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>
/// A prize nobody claimed goes to whoever follows in the order of the same draw (递补), in the same save: a seat has one winner
/// for each turn, so that two nodes give it to one.
/// </summary>
public sealed class LapsePrize(
    ICampaignStore campaigns,
    CampaignKinds kinds,
    IPrizeStore prizes,
    PrizeAwards awards,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether it lapsed by this call.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var win = await prizes.FindAsync(id, cancel);
        if (
            win is not { State: PrizeState.Told }
            || now < win.ClaimUntil
            || await campaigns.FindAsync(win.CampaignId, cancel) is not { } campaign
        )
        {
            return false;
        }
        win.Lapse(now);
        var placed = await prizes.FindPlacedAsync(campaign.Id, cancel);
        var next = await kinds.Of(campaign).FindSuccessorAsync(campaign.View(), placed, cancel);
        if (next is not null)
        {
            await awards.AddSuccessorAsync(campaign.View(), win, next, now, cancel);
        }
        audit.Record(
            new(
                "campaigns.prize-lapsed",
                ActorKind.System,
                null,
                CampaignDesk.SubjectOf(campaign.Id),
                now,
                $"{win.Code} -> {next?.Code ?? "nobody"}"
            )
        );
        return await work.TrySaveAsync(cancel);
    }
}
