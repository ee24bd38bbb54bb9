using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>What an entry shall say.</summary>
/// <param name="Member">Either this or the union.</param>
/// <param name="Organization">A union that took part: all its members lose what the level says.</param>
/// <param name="Evidence">What happened and how it is known, 10 to 1000 characters.</param>
/// <param name="Files">References of files, at most 10 of 200 characters.</param>
/// <param name="Until">The last day.</param>
public sealed record ListingTerms(
    MemberId? Member,
    UnionOrganizationId? Organization,
    ListLevel Level,
    ListingReason Reason,
    string Evidence,
    IReadOnlyList<string> Files,
    DateOnly From,
    DateOnly Until
)
{
    private const int MaxFiles = 10;
    private const int MaxFileLength = 200;

    internal Refusal? Fault(ListingRules rules, DateOnly today)
    {
        if (
            (Member is null) == (Organization is null)
            || !Enum.IsDefined(Level)
            || !Enum.IsDefined(Reason)
        )
        {
            return ListingRefusals.TermsInvalid;
        }
        if (Evidence is null || Evidence.Trim().Length is < 10 or > 1000)
        {
            return ListingRefusals.EvidenceNeeded;
        }
        if (Files.Count > MaxFiles || Files.Any(file => !IsReference(file)))
        {
            return ListingRefusals.FilesInvalid;
        }
        return From >= today && Until >= From && Until < From.AddYears(rules.MaxYears)
            ? null
            : ListingRefusals.TimeInvalid;
    }

    private static bool IsReference(string file) =>
        file is { Length: > 0 and <= MaxFileLength } && !file.Any(char.IsControl);
}
