using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>What staff do with cases before they are handed in. docs/access.md tells it to people.</summary>
public static class FilingActs
{
    /// <summary>代办: fills in and hands in for a member at the counter.</summary>
    public static readonly StaffAct FileFor = new(
        "cases.file-for",
        StaffRole.Editor,
        StaffRole.Reviewer
    );
}
