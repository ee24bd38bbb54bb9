using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

public static class ListingWords
{
    /// <summary>What the entry does, as part of a sentence.</summary>
    public static string EffectInWords(this Listing listing) =>
        listing.Level switch
        {
            ListLevel.NoLottery => "不能参加抽奖",
            ListLevel.NoSubsidy => "不能申请补贴",
            ListLevel.All => "不能参加抽奖和申请补贴",
            _ => "被列入提醒名单",
        };
}
