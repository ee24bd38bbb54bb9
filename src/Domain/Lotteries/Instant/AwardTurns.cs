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
        var written = 0;
        // One by one: a win that cannot be written down holds none of the others up.
        foreach (var win in fresh)
        {
            written += await WriteAsync(win, now, cancel) ? 1 : 0;
        }
        return written;
    }

    private async Task<bool> WriteAsync(FreshWin win, DateTimeOffset now, CancellationToken cancel)
    {
        if (await campaigns.FindAsync(win.Campaign, cancel) is not { } campaign)
        {
            return false;
        }
        await awards.AddAsync(campaign, [PrizeOf(win)], now, cancel);
        try
        {
            await decks.MarkAsync([win], now, cancel);
            await work.SaveAsync(cancel);
            return true;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return false;
        }
    }

    /// <summary>A slot falls once in a campaign: it is the seat, and which of the winner's prizes it is.</summary>
    private static DrawnPrize PrizeOf(FreshWin win)
    {
        var slot = (int)win.Turn.Slot!.Value;
        return new(win.Entrant, win.Turn.Prize!.Value, slot, $"#{slot}", slot);
    }
}
