using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>What staff do with draws beyond what they do with every campaign. docs/access.md tells it to people.</summary>
public static class LotteriesActs
{
    /// <summary>How far a draw is: entries up to now, what is waited for and who wrote of it.</summary>
    public static readonly StaffAct Read = new(
        "lotteries.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>Writes a public value that was drawn elsewhere; a second one writes it too.</summary>
    public static readonly StaffAct TellValue = new(
        "lotteries.tell-value",
        StaffRole.Editor,
        StaffRole.Reviewer
    );
}
