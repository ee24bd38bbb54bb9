using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>The black list in words for the member.</summary>
public static class ListingWords
{
    /// <summary>What the entry does, as part of a sentence.</summary>
    public static string EffectInWords(this Listing listing) => EffectOf(listing.Level);

    /// <inheritdoc cref="EffectInWords" />
    public static string EffectOf(ListLevel level) =>
        level switch
        {
            ListLevel.NoLottery => "不能参加抽奖",
            ListLevel.NoSubsidy => "不能申请补贴",
            ListLevel.All => "不能参加抽奖和申请补贴",
            _ => "被列入提醒名单",
        };

    public static string AnswerOf(OwnAppeal appeal) =>
        appeal.Granted switch
        {
            null => $"{appeal.AnswerBy:yyyy年M月d日}前答复",
            true => "申诉成立，已解除",
            false => "已复核，维持原决定",
        };
}
