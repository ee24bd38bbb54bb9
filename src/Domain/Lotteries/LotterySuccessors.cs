using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Who follows when a prize was not claimed: the draw named them when it named the winners.</summary>
public sealed class LotterySuccessors(ILotteryStore lotteries, ILotteryEntries entries)
{
    public async Task<Successor?> FindNextAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    )
    {
        var codes = await lotteries.FindSuccessorsAsync(campaign.Id, cancel);
        var holders = await entries.FindHoldersAsync(campaign.Id, codes, cancel);
        var done = placed.ToHashSet();
        foreach (var code in codes)
        {
            if (holders.TryGetValue(code, out var entrant) && !done.Contains(entrant.Member))
            {
                return new(entrant, code.ToString());
            }
        }
        return null;
    }
}
