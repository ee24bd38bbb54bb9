using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>What staff read when the register takes nobody in, or moves nobody.</summary>
public static class RegistrationRefusals
{
    public static readonly Refusal AlreadyMember = new(
        "members.already-member",
        "这个人已经是会员，不能重复登记，请按“已是会员”退件。"
    );

    public static readonly Refusal DocumentTaken = new(
        "members.document-taken",
        "这个证件号码已登记在另一个姓名的会员名下，请先核对证件和会员登记。"
    );

    public static readonly Refusal WasRemoved = new(
        "members.was-removed",
        "这个人曾被除名，重新入会请在会员登记里办理。"
    );

    public static readonly Refusal UnionEnded = new(
        "members.union-ended",
        "该工会已合并或撤销，不能再接收会员。"
    );

    public static readonly Refusal MemberGone = new(
        "members.member-gone",
        "会员现在不在会，不能转会，请先核对会员登记。"
    );

    public static readonly Refusal MovedMeanwhile = new(
        "members.moved-meanwhile",
        "会员的所属工会已经变了，请退回让会员重新提交。"
    );
}
