using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>
/// Writes wins of turns down among the campaign's prizes, where they are told and claimed. A slot is one seat: whoever else does
/// it at once is refused by the database, and nothing is lost, for what is not written down is found again.
/// </summary>
public sealed class AwardTurns(
    IInstantDecks decks,
    ICampaignDirectory campaigns,
    ICampaignAwards awards,
    IUnitOfWork work
)
{
    private const int Portion = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What was left behind by a process that ended.</summary>
    /// <returns>How many were written down.</returns>
    public async Task<Outcome<int>> ExecuteAsync(DateTimeOffset now, CancellationToken cancel) =>
        await WriteAsync(await decks.FindFreshAsync(now - Patience, Portion, cancel), now, cancel);

    /// <summary>One member's, right after the turn.</summary>
    public async Task<Outcome<int>> ExecuteAsync(
        CampaignId campaign,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) => await WriteAsync(await decks.FindFreshAsync(campaign, member, cancel), now, cancel);

    private async Task<Outcome<int>> WriteAsync(
        IReadOnlyList<FreshWin> fresh,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (fresh.Count == 0)
        {
            return 0;
        }
        foreach (var wins in fresh.GroupBy(win => win.Campaign))
        {
            if (await campaigns.FindAsync(wins.Key, cancel) is { } campaign)
            {
                await awards.AddAsync(campaign, [.. wins.Select(PrizeOf)], now, cancel);
            }
        }
        await decks.MarkAsync(fresh, now, cancel);
        try
        {
            await work.SaveAsync(cancel);
            return fresh.Count;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return 0;
        }
    }

    private static DrawnPrize PrizeOf(FreshWin win) =>
        new(
            win.Entrant,
            win.Turn.Prize!.Value,
            (int)win.Turn.Slot!.Value,
            $"#{win.Turn.Slot}",
            win.Ordinal
        );
}
