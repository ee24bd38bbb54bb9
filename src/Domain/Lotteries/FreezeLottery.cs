using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// Closes the list: every entry but those whose members are not eligible at this moment. What it holds can be told by its root
/// from then on, and each member proves the own code by it.
/// </summary>
public sealed class FreezeLottery(
    ILotteryStore lotteries,
    ILotteryEntries entries,
    FurtherEntries further,
    IUnfitMembers unfit,
    ICampaignExclusions exclusions,
    ICampaignWins wins,
    CampaignCircles circles
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
        var without = await FindUnfitAsync(campaign, now, cancel);
        var codes = new List<EntryCode>();
        var leftOut = 0;
        var within = await circles.FindMembersAsync(
            campaign.Settings.Audience.Circles,
            now,
            cancel
        );
        var holders = new HolderOfMember(campaign);
        foreach (var (code, member) in await entries.ReadAllAsync(campaign.Id, cancel))
        {
            if (
                without.Contains(member)
                || within?.Contains(member) == false
                || !holders.IsOne(member, code)
            )
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

    private async Task<HashSet<MemberId>> FindUnfitAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var without = new HashSet<MemberId>(await exclusions.AllAsync(cancel));
        without.UnionWith(await wins.FindFullAsync(campaign.Settings, now, cancel));
        var paths = campaign.Settings.Audience.UnionPaths;
        await foreach (var member in unfit.ForLotteriesAsync(paths, now, cancel))
        {
            without.Add(member);
        }
        return without;
    }
}
