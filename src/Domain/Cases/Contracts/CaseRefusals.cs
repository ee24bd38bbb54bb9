using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Refusals a tenant's faces answer in a way of their own.</summary>
public static class CaseRefusals
{
    public static readonly Refusal AlreadyApplied = new(
        "cases.already-applied",
        "您已经申请过了，不用再申请。进度在“我的办件”里看。"
    );

    /// <summary>It is not what was shown when it was signed.</summary>
    public static readonly Refusal Changed = new(
        "cases.changed",
        "申请内容刚才有变动，请重新核对后再提交。"
    );

    public static readonly Refusal CounterPaperMissing = new(
        "cases.counter-consent-invalid",
        "请拍照上传本人签字的委托书，再代为提交。"
    );

    public static readonly Refusal MemberNumberInvalid = new(
        "cases.member-number-invalid",
        "请输入完整的手机号或证件号。"
    );

    /// <summary>Said to an officer.</summary>
    public static readonly Refusal OwnDraft = new(
        "cases.own-draft",
        "会员自己在微信里填了一份草稿，还没有提交。请会员在微信里提交，或者在“我的办件”里撤回草稿，再来代办。"
    );

    public static readonly Refusal TooManyLookups = new(
        "cases.too-many-lookups",
        "今天查找会员的次数太多了，请明天再试。"
    );

    public static readonly Refusal TooManyAtOnce = new(
        "cases.files-at-once-invalid",
        "一次最多选 10 个文件。"
    );
}
