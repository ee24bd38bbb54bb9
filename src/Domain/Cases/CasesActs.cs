using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>What staff do with cases of any kind. docs/access.md tells it to people.</summary>
public static class CasesActs
{
    /// <summary>Lists, one case with its photos and history, statistics.</summary>
    public static readonly StaffAct Read = new(
        "cases.read",
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    public static readonly StaffAct Review = new("cases.review", StaffRole.Reviewer);

    /// <summary>To declare whose cases one must not decide, or a colleague below.</summary>
    public static readonly StaffAct Recuse = new("cases.recuse", StaffRole.Reviewer);
}
