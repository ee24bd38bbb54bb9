using System.Globalization;
using System.Text;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// A person's name as on the document, in one spelling: half-width, one kind of middle dot
/// (阿依古丽·买买提), no stray spaces, Latin letters upper-case. Prints itself masked.
/// </summary>
public sealed record PersonName
{
    public const int MaxLength = 60;
    private const char MiddleDot = '·';
    private readonly string text;

    private PersonName(string text) => this.text = text;

    public static Outcome<PersonName> Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > MaxLength)
        {
            return MembersRefusals.NameInvalid;
        }
        var name = Normalise(typed);
        var letters = new StringInfo(name).LengthInTextElements;
        return letters >= 2 && name.EnumerateRunes().All(IsAllowed)
            ? new PersonName(name)
            : MembersRefusals.NameInvalid;
    }

    /// <summary>The whole name. For sealing and comparing only.</summary>
    public string Reveal() => text;

    /// <summary>The first character and stars: 张*, 欧**.</summary>
    public override string ToString()
    {
        var elements = new StringInfo(text);
        var stars = elements.LengthInTextElements == 2 ? "*" : "**";
        return elements.SubstringByTextElements(0, 1) + stars;
    }

    private static string Normalise(string typed)
    {
        var source = Typed.Wellformed(typed).Normalize(NormalizationForm.FormKC).Trim();
        var result = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (IsDot(c))
            {
                result.Append(MiddleDot);
            }
            else if (!char.IsWhiteSpace(c))
            {
                result.Append(char.ToUpperInvariant(c));
            }
            else if (char.IsAsciiLetter(result[^1]) && IsLatinNext(source, i))
            {
                // A space parts Latin words; between Chinese characters it is only a slip.
                result.Append(' ');
            }
        }
        return result.ToString();
    }

    private static bool IsLatinNext(string source, int from) =>
        char.IsAsciiLetter(source.AsSpan(from).TrimStart()[0]);

    private static bool IsDot(char c) =>
        c is '·' or '•' or '・' or '‧' or '∙' or '⋅' or '.' or '。';

    private static bool IsAllowed(Rune rune) =>
        Rune.IsLetter(rune)
        || rune.Value is MiddleDot or ' ' or '\'' or '-'
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse;
}
