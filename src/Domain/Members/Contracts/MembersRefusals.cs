using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>What a member reads when something typed cannot be what it should be.</summary>
public static class MembersRefusals
{
    public static readonly Refusal PhoneInvalid = new(
        "members.phone-invalid",
        "手机号应为 11 位数字，请检查。"
    );

    public static readonly Refusal IdNumberInvalid = new(
        "members.id-number-invalid",
        "身份证号应为 18 位，请对照证件检查。"
    );

    public static readonly Refusal NameInvalid = new(
        "members.name-invalid",
        "请填写身份证上的姓名。"
    );

    public static readonly Refusal UnionCodeInvalid = new(
        "members.union-code-invalid",
        "单位代码应为 1 到 32 位字母或数字，请检查。"
    );
}
