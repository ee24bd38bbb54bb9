using System.Globalization;
using System.Text.RegularExpressions;

namespace WeChatSimulator.Templates;

/// <summary>
/// WeChat's side of the field types, read from its documentation and from nothing of ours: were the client's own check
/// asked, a mistake in it would be accepted on both sides.
/// </summary>
internal static partial class FieldTypes
{
    private static readonly Dictionary<string, Func<string, bool>> ByName = new()
    {
        ["thing"] = value => value.Length <= 20,
        ["short_thing"] = value => value.Length <= 10,
        ["number"] = value => value.Length <= 32 && Digits().IsMatch(value),
        ["letter"] = value => Letters().IsMatch(value),
        ["symbol"] = value => value.Length <= 5 && Symbols().IsMatch(value),
        ["character_string"] = value => PlainAscii().IsMatch(value),
        ["time"] = value => Ends(value) is { } ends && ends.All(end => IsDay(end) || IsClock(end)),
        ["date"] = value =>
            Ends(value) is { } ends
            && IsDay(ends[0])
            && ends.All(end => IsDay(end) || IsClock(end)),
        ["amount"] = value => Amount().IsMatch(value) && value.Count(char.IsAsciiDigit) <= 10,
        ["phone_number"] = value => value.Length <= 17 && Phone().IsMatch(value),
        ["car_number"] = value => value.Length <= 8 && Plate().IsMatch(value),
        ["name"] = value =>
            !HasDigit().IsMatch(value) && value.Length <= (HasChinese().IsMatch(value) ? 10 : 20),
        ["phrase"] = value => Phrase().IsMatch(value),
        ["enum"] = _ => true,
        ["enum_string"] = _ => true,
        ["const"] = _ => true,
    };

    /// <summary>Whether the key names a type; those of the old industries (<c>keyword1</c>) do not.</summary>
    public static bool Knows(string key) => ByName.ContainsKey(TypeOf(key));

    /// <param name="value">Not empty.</param>
    public static bool Allows(string key, string value) =>
        !ByName.TryGetValue(TypeOf(key), out var allows)
            ? Unprintable().Replace(value, "").Trim().Length > 0
            : !Unprintable().IsMatch(value) && value.Trim() == value && allows(value);

    private static string TypeOf(string key) => TypedKey().Match(key).Groups[1].Value;

    /// <summary>A moment, or the two of a range.</summary>
    private static string[]? Ends(string value) =>
        Range().Split(value) is { Length: <= 2 } ends ? ends : null;

    private static bool IsClock(string text) =>
        Clock().IsMatch(text)
        && text.Split(':') is var parts
        && Within(parts[0], 0, 23)
        && parts.Skip(1).All(part => Within(part, 0, 59));

    /// <summary>A date, which a time may follow.</summary>
    private static bool IsDay(string text) =>
        Day().Match(text) is { Success: true } day
        && Within(day.Groups["month"].Value, 1, 12)
        && Within(day.Groups["day"].Value, 1, 31)
        && (!day.Groups["clock"].Success || IsClock(day.Groups["clock"].Value));

    private static bool Within(string digits, int least, int most) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var number
        && least <= number
        && number <= most;

    [GeneratedRegex(@"^([a-z_]+)[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TypedKey();

    // No field takes line breaks, control characters or half a character.
    [GeneratedRegex(
        @"[\p{Cc}\u2028\u2029]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[A-Za-z]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    // Beyond the first plane .NET's classes see surrogates, and of the symbols there no one is refused.
    [GeneratedRegex(
        @"^(?:[\p{P}\p{S}]|[\uD83C-\uD83E][\uDC00-\uDFFF])+\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^[\x20-\x7E]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainAscii();

    [GeneratedRegex(" ?~ ?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^[0-9]{4}(?:年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日|(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2}))(?: (?<clock>[0-9:]+))?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"^\p{Sc}?[0-9]+(\.[0-9]+)?元?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?=.*[0-9])[-+()#*./0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"^[\u4E00-\u9FFF0-9A-Za-z]([0-9A-Za-z]*[\u4E00-\u9FFF0-9A-Za-z])?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Plate();

    [GeneratedRegex(@"[\p{Nd}]", RegexOptions.CultureInvariant)]
    private static partial Regex HasDigit();

    // A letter that is not of the Latin alphabet's first 128 makes the shorter limit count.
    [GeneratedRegex(@"[\p{L}-[A-Za-z]]|[\uD840-\uD8BF]", RegexOptions.CultureInvariant)]
    private static partial Regex HasChinese();

    [GeneratedRegex(@"^[\u3400-\u4DBF\u4E00-\u9FFF]{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
