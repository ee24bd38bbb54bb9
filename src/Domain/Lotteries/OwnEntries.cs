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
    ) =>
        await fans.FindAsync(fan, cancel) is { } person
        && await members.FindMemberAsync(person, cancel) is { } member
        && await entries.FindOwnAsync(campaign, member, cancel) is [var first, ..]
            ? first
            : null;
}
