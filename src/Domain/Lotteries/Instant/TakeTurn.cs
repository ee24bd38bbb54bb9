using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <param name="Number">Of the member's own turns, as the page offered it.</param>
/// <param name="Face">Where: <c>page</c>, <c>api</c>.</param>
public sealed record TakeTurnRequest(FanIdentity Fan, CampaignId Campaign, int Number, string Face);

/// <param name="Prize">Null: nothing this time.</param>
public sealed record TurnReceipt(CampaignView Campaign, Turn Turn, CampaignPrize? Prize);

/// <summary>
/// A member tries his luck. Tapped twice it is one turn with one result. The result stands on disk when the member reads it; the
/// prize it may be is written down right after, and by a sweep if this process ends before.
/// </summary>
public sealed class TakeTurn(
    ICampaignDirectory campaigns,
    CampaignDoor door,
    ICampaignWins wins,
    IInstantDecks decks,
    AwardTurns awards
)
{
    public async Task<Outcome<TurnReceipt>> ExecuteAsync(
        TakeTurnRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await campaigns.FindRecentAsync(request.Campaign, cancel)
            is not { Kind: InstantWin.KindName } campaign
        )
        {
            return CampaignRefusals.NotFound;
        }
        var entered = await door.EnterAgainAsync(request.Fan, campaign, now, cancel);
        if (!entered.Succeeded)
        {
            return entered.Refusal;
        }
        var entrant = entered.Value;
        var outcome = await decks.DrawAsync(
            new(
                campaign.Id,
                entrant,
                request.Number,
                !await wins.IsFullAsync(campaign.Settings, entrant.Member, now, cancel),
                now,
                request.Face
            )
            {
                Fan = request.Fan,
            }
        );
        if (outcome.Turn is not { } turn)
        {
            return outcome.Result == TurnResult.NotYet
                ? LotteriesRefusals.NotYet
                : LotteriesRefusals.NoChance;
        }
        if (outcome.Result == TurnResult.Drawn && turn.Prize is not null)
        {
            await awards.ExecuteAsync(campaign.Id, entrant.Member, now, cancel);
        }
        return new TurnReceipt(
            campaign,
            turn,
            turn.Prize is { } prize ? campaign.Settings.Prizes[prize] : null
        );
    }
}
