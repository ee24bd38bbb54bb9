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

    public static readonly Refusal BeaconOffCalendar = new(
        "lotteries.beacon-off-calendar-invalid",
        "期号和产生时间对不上：双色球是周二、周四、周日 21:30，期号以当年年份开头；drand 的时间由轮次算出。"
    );

    public static readonly Refusal TooManyPrizes = new(
        "lotteries.prizes-invalid",
        "定时抽奖的奖品总数不超过 10 万份。"
    );

    public static readonly Refusal WinLimitInvalid = new(
        "lotteries.win-limit-invalid",
        "每人最多中奖次数不能超过每月、每年的得奖次数限制。"
    );

    /// <summary>Cards come in parts, and the next one is not there yet.</summary>
    public static readonly Refusal NotYet = new(
        "lotteries.not-yet",
        "这一批奖券已经抽完，下一批还没有投放，请晚些再来。机会还在。"
    );

    public static readonly Refusal TooLateToVoid = new(
        "lotteries.too-late-to-void",
        "公共随机数已经产生，或者已经有人抽过，活动不能再取消。"
    );

    public static readonly Refusal TrialTooLarge = new(
        "lotteries.trial-too-large-invalid",
        "人数乘以每人的机会超过 100 万次，请减少试抽人数。"
    );

    public static readonly Refusal ValueMoved = new(
        "lotteries.value-moved",
        "另一位同事刚刚也填写了，请刷新后再看。"
    );
}
