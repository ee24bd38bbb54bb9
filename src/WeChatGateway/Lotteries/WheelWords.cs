using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;

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

    /// <summary>What he computes anew once it is over; nothing of a turn that took no card.</summary>
    public static string SlotOf(Turn turn) => turn.Slot is { } slot ? $"（券号 #{slot}）" : "";

    /// <summary>The seed is published: every turn can be computed anew.</summary>
    public static bool IsTold(CampaignView campaign) =>
        campaign.State is CampaignState.Drawn or CampaignState.Settled;

    /// <summary>With the own turns behind the #, where only the page's script sees them: slot and kind, as verify-turns.js reads them.</summary>
    public static string VerifyLink(OwnWheel wheel)
    {
        var turns = wheel
            .Turns.Where(turn => turn.Slot is not null)
            .Select(turn => $"{turn.Slot}.{turn.Prize ?? wheel.Campaign.Settings.Prizes.Count}")
            .ToList();
        var own =
            IsTold(wheel.Campaign) && turns.Count > 0 ? $"#own={string.Join('_', turns)}" : "";
        return DrawPaths.Verify(wheel.Campaign.Id) + own;
    }
}
