using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Audit;

public static class AuditRefusals
{
    public static readonly Refusal NoDetails = new(
        "audit.details-not-found",
        "这条记录没有个人详情。"
    );

    public static readonly Refusal DetailsErased = new(
        "audit.details-erased",
        "个人详情已按要求删除，无法查看。"
    );

    public static readonly Refusal ReasonTooLong = new("audit.reason-invalid", "原因最多 200 字。");
}
