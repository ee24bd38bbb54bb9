using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>How the console writes a campaign.</summary>
internal static class CampaignDeskWords
{
    public static string Of(CampaignState state) =>
        state switch
        {
            CampaignState.Draft => "草稿",
            CampaignState.Proposed => "待发布",
            CampaignState.Published => "已发布",
            CampaignState.Frozen => "名单已定",
            CampaignState.Drawn => "已开奖",
            CampaignState.Settled => "已办结",
            CampaignState.Voided => "已取消",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Of(CampaignState state, bool isPaused) =>
        Of(state) + (isPaused && state == CampaignState.Published ? "，暂停参加" : "");

    public static string Of(PrizeState state) =>
        state switch
        {
            PrizeState.Drawn => "待通知",
            PrizeState.Told => "待领取",
            PrizeState.Claimed => "待发放",
            PrizeState.Sent => "已寄出",
            PrizeState.Done => "已领取",
            PrizeState.Lapsed => "过期未领",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Time(DateTimeOffset from, DateTimeOffset until) =>
        $"{ConsoleWords.At(from)} 至 {ConsoleWords.At(until)}";

    /// <summary>3,000 元, 88.5 元.</summary>
    public static string Yuan(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:#,0.##} 元");

    public static string List(IEnumerable<string> names) => string.Join('、', names);

    /// <summary>12 份，共 1,200 元</summary>
    public static string Sum(IReadOnlyList<CampaignPrize> prizes) =>
        $"{ConsoleWords.Of(prizes.Sum(prize => (long)prize.Count))} 份，共 {Yuan(prizes.Sum(prize => prize.Count * prize.ValueCents))}";
}
