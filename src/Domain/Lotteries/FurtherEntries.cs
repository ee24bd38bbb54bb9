using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// Each further chance of a member is a further entry, numbered after his first one, which comes with it where he has none. All
/// his codes name one holder, so that the draw passes over him once he is placed (docs/fair-draw.md).
/// </summary>
public sealed class FurtherEntries(
    ILotteryStore lotteries,
    ILotteryEntries entries,
    ICampaignChanceTotals chances,
    IPersonalDataVault vault
)
{
    public async Task AddAsync(CampaignId campaign, ChancesTaken taken, CancellationToken cancel)
    {
        if (taken.Total == 0 || await lotteries.FindAsync(campaign, cancel) is not { } lottery)
        {
            return;
        }
        var own = await entries.FindOwnAsync([campaign], taken.Entrant.Member, cancel);
        // A member whose entries of the register were merged keeps the holder he entered with.
        var first =
            own.Count > 0 ? own[0].Code : lottery.OpenCodes(vault).Of(taken.Entrant.Member, 1);
        foreach (var number in Enumerable.Range(1, taken.Total + 1))
        {
            if (own.All(entry => entry.Code.Number != number))
            {
                await entries.AddAsync(
                    new(campaign, taken.Entrant, first.OfNumber(number), taken.At, taken.Face),
                    cancel
                );
            }
        }
    }

    /// <summary>What a process that ended left undone, before the list is frozen.</summary>
    public async Task CompleteAsync(CampaignId campaign, CancellationToken cancel)
    {
        var counts = (await entries.ReadAllAsync(campaign, cancel))
            .CountBy(entry => entry.Member)
            .ToDictionary();
        foreach (var (entrant, total, at) in await chances.ListAsync(campaign, cancel))
        {
            if (counts.GetValueOrDefault(entrant.Member) <= total)
            {
                await AddAsync(campaign, new(entrant, total, at, "sweep"), cancel);
            }
        }
    }
}
