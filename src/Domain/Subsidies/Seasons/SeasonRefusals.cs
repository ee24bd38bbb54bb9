using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>What staff read when a season cannot be so.</summary>
public static class SeasonRefusals
{
    /// <summary>Somebody changed it since it was looked at.</summary>
    public static readonly Refusal Moved = new(
        "subsidies.season-moved",
        "这一季刚有变化，请刷新后再试。"
    );

    public static readonly Refusal Published = new(
        "subsidies.season-published",
        "已经发布的一季不能再改，只能延长期限、提高预算。"
    );

    public static readonly Refusal NotDraft = new(
        "subsidies.season-not-draft",
        "只有草稿可以提交发布。"
    );

    public static readonly Refusal NotProposed = new(
        "subsidies.season-not-proposed",
        "这一季不在待发布状态，请刷新后再看。"
    );

    public static readonly Refusal NotPublished = new(
        "subsidies.season-not-published",
        "只有已经发布的一季可以延长期限。"
    );

    public static readonly Refusal NotTried = new(
        "subsidies.season-not-tried",
        "请先用上一季的申请试算现在的规则，再提交发布。"
    );

    public static readonly Refusal NothingBefore = new(
        "subsidies.season-nothing-before",
        "这是第一季，没有可以试算的申请。"
    );

    public static readonly Refusal Overlaps = new(
        "subsidies.season-overlaps",
        "车票日期或申请时间和另一季重叠，同一张票会领到两次，请错开。"
    );

    public static readonly Refusal Over = new(
        "subsidies.season-over",
        "申请截止时间已经过去，请改后再发布。"
    );

    public static readonly Refusal NotLonger = new(
        "subsidies.season-ends-invalid",
        "期限只能延长，不能提前；至少要延长一项。"
    );

    public static readonly Refusal NotRaisable = new(
        "subsidies.season-not-raisable",
        "只有已经发布的一季可以提高预算；没有发布的请直接修改。"
    );

    public static readonly Refusal NotHigher = new(
        "subsidies.season-budget-lower-invalid",
        "预算只能提高，要大于现在的预算。"
    );

    public static readonly Refusal NameInvalid = new(
        "subsidies.season-name-invalid",
        "名称要有 2 到 60 个字。"
    );

    public static readonly Refusal ApplyInvalid = new(
        "subsidies.season-apply-invalid",
        "申请截止要晚于申请开始，最长一年。"
    );

    public static readonly Refusal ResubmitInvalid = new(
        "subsidies.season-resubmit-invalid",
        "补正截止不能早于申请截止，最晚在申请截止后一年内。"
    );

    public static readonly Refusal PayInvalid = new(
        "subsidies.season-pay-invalid",
        "发放截止不能早于补正截止，最晚在补正截止后一年内。"
    );

    public static readonly Refusal TicketsInvalid = new(
        "subsidies.season-tickets-invalid",
        "车票止日不能早于起日，最长一年；起日不能晚于申请截止。"
    );

    public static readonly Refusal BudgetInvalid = new(
        "subsidies.season-budget-invalid",
        "预算要大于 0，不超过 10 亿元。"
    );
}
