using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Gateway.Members.Blacklist;

/// <summary>The black list in Chinese.</summary>
internal static class BlacklistWords
{
    public static string Of(ListLevel level) =>
        level switch
        {
            ListLevel.Warn => "提醒",
            ListLevel.NoLottery => "不能抽奖",
            ListLevel.NoSubsidy => "不能领补贴",
            ListLevel.All => "不能抽奖和领补贴",
            _ => "—",
        };

    public static string Of(ListingReason reason) =>
        reason switch
        {
            ListingReason.Fraud => "骗取补贴",
            ListingReason.FalseMaterial => "提交虚假材料",
            ListingReason.DoubleClaim => "重复申领",
            ListingReason.CampaignAbuse => "抽奖、投票作弊",
            ListingReason.Collusion => "单位工会参与造假",
            ListingReason.Other => "其他",
            _ => "—",
        };

    public static string Of(ListingState state) =>
        state switch
        {
            ListingState.Proposed => "待确认",
            ListingState.Active => "已生效",
            ListingState.Rejected => "已否决",
            ListingState.Expired => "逾期未确认",
            ListingState.Lifted => "已解除",
            ListingState.Absorbed => "并入另一条",
            _ => "—",
        };

    /// <summary>The state, and what waits for a second person.</summary>
    public static string StateOf(ListingLine line) =>
        line is { State: ListingState.Active, LiftProposedAt: not null }
            ? "已生效，提议解除"
            : Of(line.State);

    public static string Of(bool? granted) =>
        granted switch
        {
            null => "待处理",
            true => "申诉成立",
            false => "维持原决定",
        };
}
