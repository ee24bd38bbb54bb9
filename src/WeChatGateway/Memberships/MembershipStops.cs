using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Consents.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>Why a form is not shown, and the way to what is missing.</summary>
internal static class MembershipStops
{
    /// <param name="back">Where the person comes back to after agreeing.</param>
    /// <param name="transfer">Where a member is led to.</param>
    public static IResult Of(Refusal refusal, string back, string transfer) =>
        refusal == CaseRefusals.AlreadyApplied ? Results.LocalRedirect(CaseLinks.Own)
        : refusal == MembershipsRefusals.ConsentNeeded
            ? Results.LocalRedirect(ConsentLinks.ToAgree(AgreementKind.Membership, back))
        : refusal == MembershipsRefusals.AlreadyMember
            ? Page.Notice("您已是会员", refusal.Message, transfer)
        : refusal == MembershipsRefusals.CardNeeded
            ? Page.Notice("先绑定工会卡", refusal.Message, CardLinks.Bind)
        : Page.Notice("现在不能办理", refusal.Message, CardLinks.Own);
}
