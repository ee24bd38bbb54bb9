using System.Globalization;
using System.Text;

namespace WeChat.Api.Templates;

/// <summary>Cleans and cuts the text of a field.</summary>
internal static class FieldText
{
    private const char Ellipsis = '…';

    /// <summary>
    /// Without line breaks and tabs (one space stands for a run of them), other control characters, halves of surrogate
    /// pairs, and spaces at either end.
    /// </summary>
    public static string Clean(string value)
    {
        var text = new StringBuilder(value.Length);
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) is 0;
            if (isWhole && IsBreak(rune))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (isWhole && !Rune.IsControl(rune))
            {
                text.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return text.ToString().Trim();
    }

    /// <summary>At most so many UTF-16 units, cut between what a reader sees as characters; the … counts as one.</summary>
    public static string Cut(string value, int limit)
    {
        if (value.Length <= limit)
        {
            return value;
        }

        var kept = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(value.AsSpan(kept));
            if (kept + next > limit - 1)
            {
                return string.Concat(value.AsSpan(0, kept).TrimEnd(), [Ellipsis]);
            }

            kept += next;
        }
    }

    private static bool IsBreak(Rune rune) =>
        rune.Value is (>= 9 and <= 13) or 0x85 or 0x2028 or 0x2029;
}
