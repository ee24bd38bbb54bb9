using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>What members and staff read when a draw cannot be entered or prepared so.</summary>
public static class LotteriesRefusals
{
    public static readonly Refusal TermsInvalid = new(
        "lotteries.terms-invalid",
        "抽奖设置无法读取，请重新填写。"
    );

    public static readonly Refusal BeaconInvalid = new(
        "lotteries.beacon-invalid",
        "请写明公共随机数的来源和期号：双色球为七位期号，drand 为轮次。"
    );

    public static readonly Refusal BeaconTooEarly = new(
        "lotteries.beacon-too-early",
        "公共随机数的产生时间要比活动结束至少晚 15 分钟。"
    );

    public static readonly Refusal FallbackTooEarly = new(
        "lotteries.fallback-too-early",
        "备用随机数要和第一个不同，并且至少晚一天。"
    );

    public static readonly Refusal ValueInvalid = new(
        "lotteries.value-invalid",
        "开奖号码的写法不对：双色球写六个红球（从小到大）加蓝球，如 010512192733+08。"
    );

    public static readonly Refusal ValueDiffers = new(
        "lotteries.value-differs",
        "和前一位同事填写的不一样，请两位都对照公告再填一次。"
    );

    public static readonly Refusal ValueKnown = new(
        "lotteries.value-known",
        "这一期的号码已经确认，不能再改。"
    );

    public static readonly Refusal ValueNotAwaited = new(
        "lotteries.value-not-awaited",
        "没有活动在等这一期的号码，或者还没有到它产生的时间。"
    );

    public static readonly Refusal ChancesInvalid = new(
        "lotteries.chances-invalid",
        "每人机会填 0 到 100 次，每天的和总的至少填一项；中奖次数填 1 到 100。"
    );

    public static readonly Refusal ReleasesInvalid = new(
        "lotteries.releases-invalid",
        "奖券要有 1 到 100 批，按时间先后，都在活动时间内；总数不超过 1000 万张。"
    );

    public static readonly Refusal ReleasesDiffer = new(
        "lotteries.releases-differ-invalid",
        "各批奖券里每种奖品的数量加起来，要等于奖品的总数量。"
    );

    public static readonly Refusal NoChance = new(
        "lotteries.no-chance",
        "您的抽奖机会已经用完了。"
    );
}
