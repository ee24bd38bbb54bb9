using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Views;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Draws in the words of members.</summary>
internal static class DrawWords
{
    public static string State(CampaignView campaign, DateTimeOffset now) =>
        campaign.State switch
        {
            CampaignState.Voided => "已取消",
            CampaignState.Drawn or CampaignState.Settled => "已开奖",
            CampaignState.Frozen => "名单已定，等待开奖",
            _ when now < campaign.OpensAt => $"{Time(campaign.OpensAt)} 开始",
            _ when now >= campaign.ClosesAt => "已截止，等待开奖",
            _ when campaign.IsPaused => "暂停参加",
            _ => $"{Time(campaign.ClosesAt)} 截止",
        };

    /// <summary>What a member's own entry is worth now; null: he has none.</summary>
    public static string? Own(DrawLine draw) =>
        draw.Own switch
        {
            null => null,
            { IsInList: false } => "名单确定时您不符合参加条件，没有列入。",
            { IsInList: true } => "您的编号已在名单里。",
            _ => "您已参加。",
        };

    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
