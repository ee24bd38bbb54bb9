using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points;

/// <summary>What members read when points do not move.</summary>
public static class PointsRefusals
{
    public static readonly Refusal Off = new("points.off-not-found", "积分功能没有开通。");

    public static readonly Refusal NotEnough = new("points.not-enough", "您的积分不够。");

    /// <summary>The chance stays where it was bought, and what it won.</summary>
    public static readonly Refusal ChanceBought = new(
        "points.chance-bought",
        "积分已经换成抽奖机会，不能撤销。"
    );

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

    public static readonly Refusal DayInvalid = new(
        "points.day-invalid",
        "起用日期要从明天起，一年以内。"
    );

    public static readonly Refusal LifeInvalid = new(
        "points.life-invalid",
        "有效期请填写得到积分的那一年之后再保留几年，0 到 5。"
    );

    public static readonly Refusal KindsInvalid = new(
        "points.kinds-invalid",
        "每次积分和每天上限请填写 1 到 1000，每天上限不少于每次积分；不给积分的一行两项都留空。"
    );

    public static readonly Refusal RulesMoved = new(
        "points.rules-moved",
        "同事刚刚保存过规则，请刷新后再看。"
    );
}
