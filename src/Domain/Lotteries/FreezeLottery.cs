using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// Closes the list: every entry but those whose members are not eligible at this moment. What it holds can be told by its root
/// from then on, and each member proves the own code by it.
/// </summary>
public sealed class FreezeLottery(
    ILotteryStore lotteries,
    ILotteryEntries entries,
    FurtherEntries further,
    UnfitEntrants unfit
)
{
    /// <summary>
    /// Clocks of nodes differ, and entries of the last moment are still being written: longer than any statement may take. One
    /// that comes later still meets the list and is refused.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public async Task<CampaignMove?> ExecuteAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (now < campaign.ClosesAt + Grace)
        {
            return null;
        }
        if (campaign.Settings.Chances.Gifts.Count > 0)
        {
            await further.CompleteAsync(campaign.Id, cancel);
        }
        var without = await unfit.FindAsync(campaign, now, cancel);
        var codes = new List<EntryCode>();
        var leftOut = 0;
        var holders = new HolderOfMember(campaign);
        foreach (var (code, member) in await entries.ReadAllAsync(campaign.Id, cancel))
        {
            if (without.WhyNot(member) is not null || !holders.IsOne(member, code))
            {
                leftOut++;
            }
            else
            {
                codes.Add(code);
            }
        }
        var list = FrozenList.Of(campaign.Id, CodeList.Of(codes), leftOut, now);
        lotteries.Add(list);
        return new(
            CampaignState.Frozen,
            [],
            string.Create(CultureInfo.InvariantCulture, $"{list.Count} {list.Root} -{leftOut}")
        );
    }
}
