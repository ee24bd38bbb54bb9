using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// An 18-digit citizen number (公民身份号码, GB 11643-1999) whose birth date exists and whose check digit
/// is right. Prints itself masked; the number itself comes only from <see cref="Reveal"/>.
/// </summary>
public sealed record IdNumber
{
    private const int Length = 18;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string number;

    private IdNumber(string number) => this.number = number;

    /// <summary>Accepts spaces, full-width digits and a lower-case x. The old 15-digit form is refused.</summary>
    public static Outcome<IdNumber> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        return IsValid(text) ? new IdNumber(text) : MembersRefusals.IdNumberInvalid;
    }

    /// <summary>The check digit that belongs to the first 17 digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (first17[i] - '0') * Weights[i];
        }
        return "10X98765432"[sum % 11];
    }

    /// <summary>All 18 characters, the last possibly an upper-case X. For sealing and comparing only.</summary>
    public string Reveal() => number;

    public string Last4() => number[^4..];

    /// <summary>yyyyMMdd. Personal data like the number itself.</summary>
    public string Birthday() => number.Substring(6, 8);

    public override string ToString() => $"{number[..1]}****************{number[^1..]}";

    private static bool IsValid(string text) =>
        text.Length == Length
        && !text.AsSpan(0, Length - 1).ContainsAnyExceptInRange('0', '9')
        && DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", out var born)
        && born.Year >= 1900
        && CheckDigit(text) == text[^1];
}
