using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>What staff read when a change of the union tree does not go through.</summary>
public static class OrganizationRefusals
{
    public static readonly Refusal NameInvalid = new(
        "members.union-name-invalid",
        "工会名称应为 2 到 100 个字。"
    );

    public static readonly Refusal CodeTaken = new(
        "members.union-code-taken",
        "这个单位代码已被另一家工会使用。"
    );

    public static readonly Refusal WrongLevel = new(
        "members.union-wrong-level",
        "层级不对：只能放在上一级工会之下，只能与同级工会合并。"
    );

    public static readonly Refusal NothingToMove = new(
        "members.union-nothing-to-move",
        "它已经在这家工会之下。"
    );

    public static readonly Refusal NotEmpty = new(
        "members.union-not-empty",
        "还有会员或下级工会，请先转走再撤销。"
    );
}
