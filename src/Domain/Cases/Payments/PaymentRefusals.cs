using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>What finance reads when a payment does not go on.</summary>
public static class PaymentRefusals
{
    public static readonly Refusal NothingToPay = new(
        "cases.pay-round-not-found",
        "没有找到这一期待发放的申请。"
    );

    /// <summary>Another colleague was quicker, or it has gone on by itself.</summary>
    public static readonly Refusal Moved = new(
        "cases.pay-moved",
        "这个批次刚有变化，请刷新后再试。"
    );

    public static readonly Refusal NotPrepared = new(
        "cases.pay-not-prepared",
        "这个批次不在待复核状态。"
    );

    public static readonly Refusal DigestDiffers = new(
        "cases.pay-digest-differs",
        "明细和生成批次时不一致，不能继续。请撤销这个批次，重新生成，并报告系统管理员。"
    );

    public static readonly Refusal CannotDissolve = new(
        "cases.pay-cannot-dissolve",
        "文件已经下载，可能已交银行，不能撤销。请等银行回盘。"
    );

    public static readonly Refusal NotFrozen = new(
        "cases.pay-not-frozen",
        "复核完成并冻结后才能下载；已结清的批次不再提供文件。"
    );

    public static readonly Refusal NoSuchFile = new(
        "cases.pay-file-not-found",
        "没有这个文件，请刷新后再试。"
    );

    /// <summary>A second file that is another one than the bank's would be answered for by neither.</summary>
    public static readonly Refusal FileOutdated = new(
        "cases.pay-file-outdated",
        "这个文件下载过，可能已交银行；之后其中有人的卡、会籍等有了变化，不能再下载。请用原来下载的文件，或等银行回盘。"
    );

    public static readonly Refusal NobodyLeft = new(
        "cases.pay-nobody-left",
        "下载前核对，这个批次已没有可以发放的人，批次已结束。移出的申请会进下一个批次。"
    );

    /// <summary>Of a round that ends its payments on a day.</summary>
    public static readonly Refusal PayTimeOver = new(
        "cases.pay-time-over",
        "这一期的发放截止日已过，不能再生成或复核批次。确实要继续发放的，请先延长这一期的发放截止日。"
    );

    public static readonly Refusal NotExported = new(
        "cases.pay-not-exported",
        "还没有下载过文件，不能导入回盘。"
    );

    public static readonly Refusal ReturnTooLarge = new(
        "cases.pay-return-too-large",
        "回盘文件太大，最多 16 MB、20 万行。请按文件分开导入。"
    );

    public static readonly Refusal ReturnEmpty = new(
        "cases.pay-return-invalid",
        "回盘文件里没有明细，请检查第一行的列名：明细编号、处理结果、原因。"
    );

    public static readonly Refusal CaseNotFound = new(
        "cases.pay-case-not-found",
        "没有找到这个受理号，或不在您的管辖范围内。"
    );

    public static readonly Refusal CannotDrop = new(
        "cases.pay-cannot-drop",
        "这件申请不在待发放状态，或文件已交银行，现在不能停止发放。"
    );

    public static readonly Refusal NotPaid = new(
        "cases.pay-not-paid",
        "这件申请不是已发放状态，不能追回。"
    );

    public static readonly Refusal AlreadyAsked = new(
        "cases.pay-already-asked",
        "这件申请的追回正在等同事确认。"
    );

    public static readonly Refusal AlreadyDecided = new(
        "cases.pay-already-decided",
        "这件追回已有人处理。"
    );

    /// <param name="said">What is wrong with it, without a value of the file.</param>
    public static Refusal ReturnUnusable(string said) => new(ReturnEmpty.Code, said);
}
