using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans;

public static class IronFansRefusals
{
    public static readonly Refusal NotInReview = new(
        "iron-fans.not-in-review",
        "这个月不在审核中，名单不能再改。"
    );

    public static readonly Refusal NotInNotice = new(
        "iron-fans.not-in-notice",
        "这个月的名单不在公示期内。"
    );

    public static readonly Refusal ReasonUnknown = new(
        "iron-fans.reason-unknown",
        "请从列表中选择不列入的原因。"
    );

    public static readonly Refusal NotFit = new(
        "iron-fans.not-fit",
        "这位粉丝本来就不在可列入的名单里。"
    );

    public static readonly Refusal NotExcluded = new(
        "iron-fans.not-excluded",
        "这位粉丝没有被排除。"
    );

    public static readonly Refusal MonthInvalid = new(
        "iron-fans.month-invalid",
        "请填写礼品对应的月份，如 202611。"
    );

    public static readonly Refusal MonthHasGift = new(
        "iron-fans.month-has-gift",
        "这个月已经有一个铁粉礼品活动。一个月只发一次礼品，请改选别的月份，或先作废原来的活动。"
    );

    public static readonly Refusal Moved = new(
        "iron-fans.moved",
        "同事刚刚改过这个月的名单，请刷新后再看。"
    );

    public static readonly Refusal NotReviewed = new(
        "iron-fans.not-reviewed",
        "小编还没有确认审核完成，或者确认之后名单又改过。"
    );

    public static readonly Refusal ListChanged = new(
        "iron-fans.list-changed",
        "名单里有人已经不符合条件，后面的人已递补。请看过新的名单再开始公示。"
    );

    public static readonly Refusal EarlierFirst = new(
        "iron-fans.earlier-first",
        "前面月份的名单还没有公布。"
    );

    public static readonly Refusal ObjectionInvalid = new(
        "iron-fans.objection-invalid",
        "请写明异议的理由，5 到 300 个字。"
    );

    public static readonly Refusal ObjectionByNobody = new(
        "iron-fans.objection-by-nobody",
        "绑定工会卡的会员才能提出异议，请先绑卡。"
    );

    public static readonly Refusal TooManyObjections = new(
        "iron-fans.too-many-objections",
        "您本月已经提交过 3 次异议，我们正在核实。"
    );

    public static readonly Refusal ObjectionNotTaken = new(
        "iron-fans.objection-not-taken",
        "刚才名单有变动，您的异议没有提交上，请再提交一次。"
    );

    public static readonly Refusal Settled = new("iron-fans.settled", "这条异议已经处理过。");

    public static readonly Refusal KindsInvalid = new(
        "iron-fans.kinds-invalid",
        "每种互动请填写每次得分（1 到 8 个数，每个 1 到 1000，用逗号隔开）和每月上限（1 到 10000）；不计分的一行两项都留空，但不能全部留空。"
    );

    public static readonly Refusal NightInvalid = new(
        "iron-fans.night-invalid",
        "夜间时段请填写 0 到 24 点，开始不晚于结束。"
    );

    public static readonly Refusal BurstInvalid = new(
        "iron-fans.burst-invalid",
        "每分钟最多计次请填写 1 到 60，夜间的不能多于白天的。"
    );

    public static readonly Refusal SeatsInvalid = new(
        "iron-fans.seats-invalid",
        "铁粉名额请填写 1 到 100，新人名额不能多于铁粉名额。"
    );

    public static readonly Refusal CoolDownInvalid = new(
        "iron-fans.cool-down-invalid",
        "当选后间隔的月数请填写 0 到 24。"
    );

    public static readonly Refusal TrialBusy = new(
        "iron-fans.trial-busy",
        "有同事正在试算，一次只能算一个，请稍后再试。"
    );

    public static readonly Refusal TrialTooLong = new(
        "iron-fans.trial-too-long",
        "试算超过 10 分钟没有算完，请在夜间人少时再试。"
    );

    public static readonly Refusal NotTried = new(
        "iron-fans.not-tried",
        "请先用完全相同的数值试算上月，再保存。"
    );

    public static readonly Refusal RulesTooLate = new(
        "iron-fans.rules-too-late",
        "新规则只能从还没有开始的月份起用，至少提前 1 小时保存。"
    );

    public static readonly Refusal RulesMoved = new(
        "iron-fans.rules-moved",
        "同事刚刚保存过规则，请刷新后再看。"
    );
}
