using System.Text.RegularExpressions;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>Why staff look at a number or change one, in their own words.</summary>
public static partial class StaffReason
{
    public const int MinLength = 5;

    /// <summary>5 to 200 characters, of which long numbers are cut to stars: a log keeps no phone and no ID number.</summary>
    public static Outcome<string> Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return
            text.Length is >= MinLength and <= MemberChange.MaxReasonLength
            && !text.Any(char.IsControl)
            ? LongNumber().Replace(text, number => new string('*', number.Length))
            : StaffRefusals.ReasonNeeded;
    }

    /// <summary>Eight digits in a row, or eleven with spaces and dashes between them; a date is neither.</summary>
    [GeneratedRegex(@"\d{8,}|\d(?:[ -]?\d){10,}")]
    private static partial Regex LongNumber();
}
