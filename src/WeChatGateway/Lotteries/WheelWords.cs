using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Instant wins in the words of members.</summary>
internal static class WheelWords
{
    public static string Said(TurnReceipt receipt) =>
        receipt.Prize is { } prize ? $"恭喜，您中了“{prize.Name}”！" : "这次没有中奖，谢谢参加。";

    public static string Of(Turn turn, CampaignView campaign) =>
        turn.Prize is { } prize ? $"中了“{campaign.Settings.Prizes[prize].Name}”" : "没有中奖";

    public static string Act(InstantLook look) =>
        look == InstantLook.ScratchCard ? "刮一张" : "转一次";
}
