using System.Text.RegularExpressions;

namespace WeChat.Api.Templates;

/// <summary>The shapes of fields that have one. Each pattern reads the whole value.</summary>
internal static partial class FieldPatterns
{
    private const string Date =
        "[0-9]{4}(?:年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12][0-9]|3[01])日"
        + "|-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12][0-9]|3[01])"
        + "|/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12][0-9]|3[01])"
        + @"|\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01]))";

    private const string Clock = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?";
    private const string Day = $"{Date}(?: {Clock})?";
    private const string Moment = $"(?:{Day}|{Clock})";

    /// <summary>A date, a date with a time, or a range that begins with one.</summary>
    [GeneratedRegex($@"\A{Day}(?: ?~ ?{Moment})?\z", RegexOptions.CultureInvariant)]
    public static partial Regex DatePattern { get; }

    /// <summary>A time of day, with a date or without, or a range. Tencent's own samples show a date alone as well.</summary>
    [GeneratedRegex($@"\A{Moment}(?: ?~ ?{Moment})?\z", RegexOptions.CultureInvariant)]
    public static partial Regex TimePattern { get; }

    [GeneratedRegex(@"\A[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    public static partial Regex NumberPattern { get; }

    [GeneratedRegex(@"\A\p{Sc}?[0-9]+(?:\.[0-9]+)?元?\z", RegexOptions.CultureInvariant)]
    public static partial Regex AmountPattern { get; }

    [GeneratedRegex(@"\A[-+()#*./]*[0-9][-+()#*./0-9]*\z", RegexOptions.CultureInvariant)]
    public static partial Regex PhonePattern { get; }

    [GeneratedRegex(
        @"\A[\p{IsCJKUnifiedIdeographs}0-9A-Za-z][0-9A-Za-z]*[\p{IsCJKUnifiedIdeographs}0-9A-Za-z]?\z",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex CarPattern { get; }

    [GeneratedRegex(
        @"\A[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}]{1,5}\z",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex PhrasePattern { get; }
}
