using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>What a member has entered: by the card he has bound, in whichever WeChat.</summary>
public sealed class OwnEntries(IFanDirectory fans, IMemberFans members, ILotteryEntries entries)
{
    /// <summary>Null: he has not entered.</summary>
    public async Task<LotteryEntry?> FindAsync(
        FanIdentity fan,
        CampaignId campaign,
        CancellationToken cancel
    ) => (await FindAsync(fan, [campaign], cancel)).GetValueOrDefault(campaign);

    /// <summary>All his entries in it, by number; empty: he has not entered.</summary>
    public async Task<IReadOnlyList<LotteryEntry>> ListAsync(
        FanIdentity fan,
        CampaignId campaign,
        CancellationToken cancel
    ) =>
        await members.FindMemberAsync(fans, fan, cancel) is { } member
            ? await entries.FindOwnAsync([campaign], member, cancel)
            : [];

    /// <summary>The first one in each he has entered of these.</summary>
    public async Task<IReadOnlyDictionary<CampaignId, LotteryEntry>> FindAsync(
        FanIdentity fan,
        IReadOnlyCollection<CampaignId> campaigns,
        CancellationToken cancel
    ) =>
        await members.FindMemberAsync(fans, fan, cancel) is { } member
            ? (await entries.FindOwnAsync(campaigns, member, cancel))
                .DistinctBy(entry => entry.Campaign)
                .ToDictionary(entry => entry.Campaign)
            : new Dictionary<CampaignId, LotteryEntry>();
}
