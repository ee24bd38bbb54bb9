using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>What staff do with draws beyond what they do with every campaign. docs/access.md tells it to people.</summary>
public static class LotteriesActs
{
    /// <summary>Writes a public value that was drawn elsewhere; a second one writes it too.</summary>
    public static readonly StaffAct TellValue = new(
        "lotteries.tell-value",
        StaffRole.Editor,
        StaffRole.Reviewer
    );
}
