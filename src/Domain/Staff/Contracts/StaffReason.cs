using System.Text.RegularExpressions;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>Whatever staff type to say why: a look, a change, a decision. Every use case that keeps such words reads them here.</summary>
public static partial class StaffReason
{
    public const int MinLength = 5;
    public const int MaxLength = 200;

    /// <summary>
    /// 5 characters to the longest, in one line, of which long numbers are cut to stars: what is kept for ever has no phone,
    /// no ID and no card number in it.
    /// </summary>
    public static Outcome<string> Parse(string? typed, int longest = MaxLength)
    {
        var text = LineEnd().Replace(typed ?? "", " ").Trim();
        return text.Length >= MinLength && text.Length <= longest && !text.Any(char.IsControl)
            ? LongNumber().Replace(text, number => new string('*', number.Length))
            : StaffRefusals.ReasonNeeded;
    }

    [GeneratedRegex(@"\s*[\r\n]\s*")]
    private static partial Regex LineEnd();

    /// <summary>Eight digits in a row, or eleven with spaces and dashes between them; a date is neither.</summary>
    [GeneratedRegex(@"\d{8,}|\d(?:[ -]?\d){10,}")]
    private static partial Regex LongNumber();
}
