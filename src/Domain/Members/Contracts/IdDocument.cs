using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// A document's number, of any kind the register knows. Nobody needs to say which kind: the form
/// tells, and what two kinds have in common (8 digits) is found by the number all the same. Prints
/// itself masked.
/// </summary>
public sealed record IdDocument
{
    private const int CitizenLength = 18;
    private readonly string number;

    private IdDocument(DocumentKind kind, string number) => (Kind, this.number) = (kind, number);

    /// <summary>As the form suggests. Of several possible ones the commonest.</summary>
    public DocumentKind Kind { get; }

    public static implicit operator IdDocument(IdNumber number) => FromIdNumber(number);

    public static IdDocument FromIdNumber(IdNumber number)
    {
        var text = number.Reveal();
        return new(KindOfCitizenNumber(text), text);
    }

    /// <summary>
    /// Accepts spaces, dashes, brackets, full-width and lower-case characters. Whatever has 15 digits or more is meant as
    /// an ID number and must be one: a slip of the thumb shall not pass for a passport.
    /// </summary>
    public static Outcome<IdDocument> Parse(string? typed)
    {
        var text = Typed.Compact(typed).Replace("(", "", StringComparison.Ordinal);
        text = text.Replace(")", "", StringComparison.Ordinal);
        if (text.Length == CitizenLength)
        {
            var citizen = IdNumber.Parse(text);
            return citizen.Succeeded ? FromIdNumber(citizen.Value) : citizen.Refusal;
        }
        if (KindOf(text) is { } kind)
        {
            return new IdDocument(kind, text);
        }
        return text.Length >= 15 && IsDigits(text[..^1])
            ? MembersRefusals.IdNumberInvalid
            : MembersRefusals.DocumentInvalid;
    }

    /// <summary>A number of which somebody says the kind: its form must allow it.</summary>
    public static Outcome<IdDocument> ParseAs(DocumentKind kind, string? typed)
    {
        var parsed = Parse(typed);
        if (!parsed.Succeeded || parsed.Value.Kind == kind)
        {
            return parsed;
        }
        // A passport may have the form of a permit; nothing else may have another's.
        return kind == DocumentKind.Passport && IsPassport(parsed.Value.number)
            ? new IdDocument(kind, parsed.Value.number)
            : MembersRefusals.DocumentInvalid;
    }

    /// <summary>The number in one spelling: letters upper-case, nothing else. For sealing and comparing only.</summary>
    public string Reveal() => number;

    public string Last4() => number[^4..];

    /// <summary>yyyyMMdd where the number holds it; otherwise the number itself, which nobody shares.</summary>
    public string Birthday() => number.Length == CitizenLength ? number.Substring(6, 8) : number;

    /// <summary>A number of any kind: its first and last character and stars.</summary>
    public static string Mask(string number) =>
        $"{number[..1]}{new string('*', number.Length - 2)}{number[^1..]}";

    public override string ToString() => Mask(number);

    private static DocumentKind KindOfCitizenNumber(string text) =>
        text[..2] is "81" or "82" or "83" ? DocumentKind.ResidencePermit
        // Invented area codes of tests and demos begin with 99 and are nobody's.
        : text[0] == '9' && text[..2] != "99" ? DocumentKind.PermanentResidenceCard
        : DocumentKind.ResidentIdCard;

    private static DocumentKind? KindOf(string text)
    {
        if (text.Length == 15 && IsLetters(text[..3]) && IsDigits(text[3..]))
        {
            return DocumentKind.PermanentResidenceCard;
        }
        if (text.Length is 9 or 11 && text[0] is 'H' or 'M' && IsDigits(text[1..]))
        {
            return DocumentKind.HomeReturnPermit;
        }
        if (text.Length is 8 or 10 && IsDigits(text))
        {
            return DocumentKind.TaiwanTravelPermit;
        }
        return IsPassport(text) ? DocumentKind.Passport : null;
    }

    /// <summary>ICAO 9303 leaves room for nine; some states write more. Numbers without a letter have nine at most.</summary>
    private static bool IsPassport(string text) =>
        text.Length is >= 5 and <= 17
        && text.All(char.IsAsciiLetterOrDigit)
        && text.Any(char.IsAsciiDigit)
        && (text.Length <= 9 || (text.Any(char.IsAsciiLetter) && !IsDigits(text[..^1])));

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private static bool IsLetters(string text) => text.All(char.IsAsciiLetter);
}
