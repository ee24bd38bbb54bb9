using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

/// <summary>What members and staff read when a case does not go on.</summary>
public static class CasesRefusals
{
    public static readonly Refusal NotFound = new("cases.case-not-found", "没有找到这件申请。");

    public static readonly Refusal UnknownKind = new(
        "cases.kind-not-found",
        "没有这项服务，请从菜单重新进入。"
    );

    public static readonly Refusal FormInvalid = new(
        "cases.form-invalid",
        "填写的内容有误，请检查后再提交。"
    );

    /// <summary>It is with the reviewers, or ended.</summary>
    public static readonly Refusal NotEditable = new(
        "cases.not-editable",
        "这件申请已经提交，现在不能修改。"
    );

    public static readonly Refusal TooManyMaterials = new(
        "cases.materials-invalid",
        "一件申请最多 20 张照片或文件。"
    );

    public static readonly Refusal PromiseMissing = new(
        "cases.unsigned",
        "请先阅读承诺书，勾选同意再提交。"
    );

    public static readonly Refusal CannotWithdraw = new(
        "cases.cannot-withdraw",
        "这件申请已经办完审核，不能撤回。"
    );

    public static readonly Refusal CannotAppeal = new(
        "cases.cannot-appeal",
        "这件申请现在不能申诉。"
    );

    public static readonly Refusal AppealTextInvalid = new(
        "cases.appeal-text-invalid",
        "请写明理由，5 到 200 个字。"
    );

    public static readonly Refusal Busy = new("cases.busy", "这件申请刚有变化，请刷新后再试。");
}
