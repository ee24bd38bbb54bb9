using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Audit;

/// <summary>What was typed into the search and cannot be looked for.</summary>
internal static class AuditPageRefusals
{
    public static readonly Refusal SubjectInvalid = new(
        "audit.subject-invalid",
        "对象的写法是“类别:编号”，如 member:0199……；不能用姓名、手机号、证件号或卡号查。"
    );

    public static readonly Refusal ActInvalid = new(
        "audit.act-invalid",
        "请从列表中选择操作；地址里的操作代码只含小写字母、点和横线，如 cards.bound。"
    );
}
