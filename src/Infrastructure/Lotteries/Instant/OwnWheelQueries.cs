using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Instant wins as one member sees them.</summary>
public sealed class OwnWheelQueries(
    ICampaignDirectory campaigns,
    IFanDirectory fans,
    IMemberFans members,
    CampaignDoor door,
    IInstantDecks decks,
    ICampaignChanceTotals granted
)
{
    /// <summary>Null: none is published under this id.</summary>
    public async Task<OwnWheel?> FindAsync(
        FanIdentity fan,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await campaigns.FindAsync(id, cancel) is not { Kind: InstantWin.KindName } campaign
            || InstantTerms.Read(campaign.Terms) is not { } terms
            || await decks.FindAsync(id, cancel) is not { } deck
        )
        {
            return null;
        }
        var member = await members.FindMemberAsync(fans, fan, cancel);
        var turns = member is null ? [] : await decks.FindTurnsAsync(id, member.Value, cancel);
        var further =
            member is null || campaign.Settings.Chances.Gifts.Count == 0
                ? 0
                : await granted.CountAsync(id, member.Value, cancel);
        var chances = TurnChances.Left(
            turns.Select(turn => UnionCalendar.DayOf(turn.At)),
            UnionCalendar.DayOf(now),
            terms.ChancesDaily,
            terms.ChancesOnce + further
        );
        // The door remembers whom it let in: who opened the page turns the wheel without being looked up again.
        var entered = await door.EnterAgainAsync(fan, campaign, now, cancel);
        return new(campaign, terms.Look, turns, chances, deck.Commitment, entered.Refusal);
    }
}
