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

    public static readonly Refusal NobodyFit = new("iron-fans.nobody-fit", "没有可以公示的粉丝。");

    public static readonly Refusal MonthInvalid = new(
        "iron-fans.month-invalid",
        "请填写礼品对应的月份，如 202611。"
    );

    public static readonly Refusal Moved = new(
        "iron-fans.moved",
        "同事刚刚改过这个月的名单，请刷新后再看。"
    );

    public static readonly Refusal ObjectionInvalid = new(
        "iron-fans.objection-invalid",
        "请写明异议的理由，5 到 300 个字。"
    );

    public static readonly Refusal TooManyObjections = new(
        "iron-fans.too-many-objections",
        "您本月已经提交过 3 次异议，我们正在核实。"
    );

    public static readonly Refusal Settled = new("iron-fans.settled", "这条异议已经处理过。");
}
