using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Prizes in the words of members.</summary>
public static class PrizeWords
{
    public static string Of(PrizeState state) =>
        state switch
        {
            PrizeState.Drawn or PrizeState.Told => "待领取",
            PrizeState.Claimed => "已登记，等待发放",
            PrizeState.Sent => "已寄出",
            PrizeState.Done => "已领取",
            PrizeState.Lapsed => "过期未领",
            _ => throw new InvalidOperationException($"Unknown state {state}."),
        };

    public static string Of(PrizeDelivery delivery) =>
        delivery switch
        {
            PrizeDelivery.OnSite => "现场领取",
            PrizeDelivery.ByPost => "邮寄",
            PrizeDelivery.CardCredit => "发到工会卡",
            _ => throw new InvalidOperationException($"Unknown delivery {delivery}."),
        };

    /// <summary>The last day of claiming: 12月5日.</summary>
    public static string Day(DateTimeOffset until)
    {
        var day = ClaimEnd.LastDay(until);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
    }

    /// <summary>What a winner does next.</summary>
    internal static string Next(PrizeDelivery delivery) =>
        delivery switch
        {
            PrizeDelivery.OnSite => "凭“我的奖品”里的领奖码到现场领取",
            PrizeDelivery.ByPost => "到“我的奖品”填写收件地址",
            _ => "到“我的奖品”确认发放到您的工会卡",
        };
}
