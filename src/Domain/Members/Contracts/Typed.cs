using System.Text;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>What thumbs and input methods do to numbers, undone.</summary>
public static class Typed
{
    /// <summary>Half-width, upper-case, without white space and dashes.</summary>
    public static string Compact(string? typed)
    {
        if (string.IsNullOrEmpty(typed) || typed.Length > 64)
        {
            return "";
        }
        var kept = new StringBuilder(typed.Length);
        foreach (var c in Wellformed(typed).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '‐' or '–' or '—'))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }
        return kept.ToString();
    }

    /// <summary>The last digits of a number as a member types them, or null when they are not that many.</summary>
    public static string? Tail(string? typed, int length)
    {
        var text = Compact(typed);
        return
            text.Length == length
            && !text.AsSpan(0, length - 1).ContainsAnyExceptInRange('0', '9')
            && (char.IsAsciiDigit(text[^1]) || text[^1] == 'X')
            ? text
            : null;
    }

    /// <summary>Half a surrogate pair would make <see cref="string.Normalize()"/> throw.</summary>
    internal static string Wellformed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
