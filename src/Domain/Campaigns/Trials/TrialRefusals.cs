using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Trials;

/// <summary>What staff read when nothing is tried.</summary>
public static class TrialRefusals
{
    public static readonly Refusal Over = new(
        "campaigns.trial-over",
        "已经开奖或取消的活动不能再试抽。"
    );

    public static readonly Refusal Busy = new(
        "campaigns.trial-busy",
        "另一次试抽正在进行，请稍后再试。"
    );

    public static readonly Refusal MembersInvalid = new(
        "campaigns.trial-members-invalid",
        "试抽人数填 1 到 100 万。"
    );

    public static readonly Refusal NoPrizes = new(
        "campaigns.trial-prizes-invalid",
        "请先填写奖品，再试抽。"
    );
}
