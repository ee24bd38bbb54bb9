using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Members;

/// <summary>Fields left empty.</summary>
internal static class MembersPageRefusals
{
    public static readonly Refusal UnionNeeded = new("members.union-needed", "请选择工会。");
    public static readonly Refusal DateNeeded = new("members.date-needed", "请填写日期。");
    public static readonly Refusal ReasonNeeded = new("members.reason-needed", "请选择原因。");

    public static readonly Refusal NobodyFound = new(
        "members.number-not-found",
        "您的管辖范围内没有这个号码的会员。"
    );
}
