using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>What reviewers read when a decision does not go through.</summary>
public static class DeskRefusals
{
    /// <summary>Decided, withdrawn or returned by somebody else meanwhile.</summary>
    public static readonly Refusal NotInReview = new(
        "cases.not-in-review",
        "这件申请已有人处理，请看下一件。"
    );

    public static readonly Refusal Leased = new(
        "cases.leased",
        "同事正在看这件申请，10 分钟内没有处理会放出来。"
    );

    /// <summary>One's own, a relative's, one filed by oneself, or decided by oneself on another level.</summary>
    public static readonly Refusal MustStandBack = new(
        "cases.must-stand-back",
        "这件申请您要回避，请由别的同事审核。"
    );

    public static readonly Refusal RemarksInvalid = new(
        "cases.remarks-invalid",
        "退回或不通过，请至少选一条原因；自己写的原因 5 到 200 个字。"
    );

    public static readonly Refusal FundSpent = new(
        "cases.fund-spent",
        "这笔经费已经用完，不能再批准。请联系市总工会追加。"
    );

    public static readonly Refusal QueueEmpty = new(
        "cases.queue-not-found",
        "现在没有等待审核的申请。"
    );

    /// <summary>Settled by somebody else, stopped or paid meanwhile.</summary>
    public static readonly Refusal NotDisputed = new(
        "cases.not-disputed",
        "这件申请没有等待核实的疑点，请刷新后查看。"
    );

    public static readonly Refusal NotGreen = new(
        "cases.not-green",
        "只有检查全部通过的申请才能批量通过。"
    );
}
