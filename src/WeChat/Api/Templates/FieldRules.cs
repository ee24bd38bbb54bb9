using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using static WeChat.Api.Templates.FieldPatterns;

namespace WeChat.Api.Templates;

/// <summary>
/// WeChat's table of field types, the same for template messages of service categories and for the subscription messages
/// of both kinds of account. WeChat does not say what a character is; UTF-16 units, the strictest reading, are counted.
/// </summary>
internal static class FieldRules
{
    private const int LongestName = 20;
    private const int LongestChineseName = 10;

    public static readonly FrozenDictionary<string, FieldRule> ByPrefix = new FieldRule[]
    {
        Text("thing", 20),
        Text("short_thing", 10),
        Shape(
            "number",
            "at most 32 digits, decimals allowed",
            v => v.Length <= 32 && NumberPattern.IsMatch(v)
        ),
        Shape(
            "letter",
            "at most 32 Latin letters",
            v => v.Length <= 32 && v.All(char.IsAsciiLetter)
        ),
        Shape(
            "symbol",
            "at most 5 symbols",
            v => v.Length <= 5 && v.EnumerateRunes().All(IsSymbol)
        ),
        Shape(
            "character_string",
            "at most 32 digits, Latin letters and symbols, no Chinese",
            v => v.Length <= 32 && v.All(c => c is >= ' ' and <= '~')
        ),
        Shape(
            "time",
            "a time such as 15:01 or 2019年10月1日 15:01, ranges with ~",
            TimePattern.IsMatch
        ),
        Shape(
            "date",
            "a date such as 2019年10月1日 or 2019-10-01 15:01, ranges with ~",
            DatePattern.IsMatch
        ),
        Shape(
            "amount",
            "a currency symbol and at most 10 digits, decimals allowed, 元 at the end allowed",
            v => v.Count(char.IsAsciiDigit) <= 10 && AmountPattern.IsMatch(v)
        ),
        Shape(
            "phone_number",
            "at most 17 digits and symbols",
            v => v.Length <= 17 && PhonePattern.IsMatch(v)
        ),
        Shape(
            "car_number",
            "at most 8 letters and digits, the first and the last may be Chinese",
            v => v.Length <= 8 && CarPattern.IsMatch(v)
        ),
        new(
            "name",
            "at most 10 Chinese characters or 20 letters and symbols, no digits",
            v => v.Length <= NameLimit(v) && !v.EnumerateRunes().Any(Rune.IsDigit),
            v => FieldText.Cut(v, NameLimit(v))
        ),
        Shape("phrase", "at most 5 characters, all Chinese", PhrasePattern.IsMatch),
        Listed("enum"),
        Listed("enum_string"),
        Listed("const"),
    }.ToFrozenDictionary(rule => rule.Prefix);

    private static FieldRule Text(string prefix, int limit) =>
        new(
            prefix,
            string.Create(CultureInfo.InvariantCulture, $"at most {limit} characters"),
            value => value.Length <= limit,
            value => FieldText.Cut(value, limit)
        );

    private static FieldRule Shape(string prefix, string limit, Func<string, bool> accepts) =>
        new(prefix, limit, accepts);

    private static FieldRule Listed(string prefix) =>
        new(prefix, "one of the values the template lists", _ => true);

    private static int NameLimit(string name) =>
        name.EnumerateRunes().Any(rune => !rune.IsAscii && Rune.IsLetter(rune))
            ? LongestChineseName
            : LongestName;

    private static bool IsSymbol(Rune rune) => Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
}
