using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>A member is served in every district: whoever may verify anywhere may verify everybody's code.</summary>
public static class CardsCodesActs
{
    public static readonly StaffAct Verify = new(
        "cards.verify",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );
}
