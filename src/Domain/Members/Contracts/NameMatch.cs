using System.Security.Cryptography;
using System.Text;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// Whether the register and a member mean the same name. Only for names found by their whole document
/// number. Why each rule stands: <c>docs/decisions/0014-names-and-documents.md</c>.
/// </summary>
public static class NameMatch
{
    /// <summary>Old systems cut names; shorter ones are never cut.</summary>
    private const int ShortestCut = 20;

    /// <summary>
    /// One character under two code points: private-use places of GB 18030-2000 and what they became in
    /// 2005, forms that normalisation keeps apart, and 龑 written for its own short form 䶮.
    /// </summary>
    private static readonly Dictionary<char, char> Variants = new()
    {
        ['\uE81E'] = '\u9FB4',
        ['\uE826'] = '\u9FB5',
        ['\uE82B'] = '\u9FB6',
        ['\uE82C'] = '\u9FB7',
        ['\uE832'] = '\u9FB8',
        ['\uE843'] = '\u9FB9',
        ['\uE854'] = '\u9FBA',
        ['\uE863'] = '\u4DAE',
        ['\uE864'] = '\u9FBB',
        ['龑'] = '\u4DAE',
        ['髙'] = '高',
        ['﨑'] = '崎',
    };

    /// <param name="registered">As sealed in the register, in the spelling of <see cref="PersonName"/>.</param>
    /// <param name="typed">In the same spelling.</param>
    public static bool IsSame(string registered, string typed)
    {
        var (ours, theirs) = (Canonical(registered), Canonical(typed));
        // All three are looked at whatever the first says.
        return CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(ours),
                Encoding.UTF8.GetBytes(theirs)
            )
            | IsCut(ours, theirs)
            | HasSpelledCharacter(ours, theirs);
    }

    private static string Canonical(string name) =>
        string.Concat(name.Select(c => Variants.GetValueOrDefault(c, c)));

    /// <summary>A long name of several parts whose end the register lost.</summary>
    private static bool IsCut(string ours, string theirs) =>
        ours.Length >= ShortestCut
        && ours.Length < theirs.Length
        && ours.Contains('·', StringComparison.Ordinal)
        && theirs.StartsWith(ours, StringComparison.Ordinal);

    /// <summary>One rare character for which the register has Latin letters: 王YAN for 王䶮.</summary>
    private static bool HasSpelledCharacter(string ours, string theirs)
    {
        var rare = theirs.EnumerateRunes().Where(IsRare).ToList();
        if (rare.Count != 1)
        {
            return false;
        }
        var parts = theirs.Split(rare[0].ToString());
        return ours.Length > parts[0].Length + parts[1].Length
            && ours.StartsWith(parts[0], StringComparison.Ordinal)
            && ours.EndsWith(parts[1], StringComparison.Ordinal)
            && ours[parts[0].Length..^parts[1].Length].All(char.IsAsciiLetterUpper);
    }

    /// <summary>A Chinese character GBK had no place for: what every system could write is never spelled.</summary>
    private static bool IsRare(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x9FA6 and <= 0x9FFF) or >= 0x20000;
}
