using System.Text;

namespace WeChatUnion.Domain.Kernel;

/// <summary>
/// What somebody typed to find something by. What no keyboard types goes before a database sees it: engines differ in what they
/// do with a NUL or half a surrogate pair, and PostgreSQL refuses the statement.
/// </summary>
public static class SearchText
{
    /// <returns>Without control characters, trimmed; empty: nothing was typed.</returns>
    public static string Read(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)
            {
                kept.Append(rune.ToString());
            }
        }
        return kept.ToString().Trim();
    }
}
