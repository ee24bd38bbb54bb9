using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points;

/// <summary>What members read when points do not move.</summary>
public static class PointsRefusals
{
    public static readonly Refusal Off = new("points.off-not-found", "积分功能没有开通。");

    public static readonly Refusal NotEnough = new("points.not-enough", "您的积分不够。");

    public static readonly Refusal AlreadySpent = new(
        "points.already-spent",
        "这次兑换已经办过，积分没有再扣。"
    );

    public static readonly Refusal KeyInvalid = new(
        "points.key-invalid",
        "请求编号要 8 到 40 个字母、数字或短横线，请重新打开页面再试。"
    );

    public static readonly Refusal TransferNotFound = new(
        "points.transfer-not-found",
        "没有找到这笔积分。"
    );

    public static readonly Refusal NotReversible = new(
        "points.not-reversible",
        "只有得到和花掉的积分能撤销。"
    );
}
