using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WeChatSimulator.Calls;

/// <summary>What the log shows of a query or a body: text without secrets, other things by type and size.</summary>
internal static partial class CallText
{
    private const string Mask = "***";

    public static string OfQuery(IQueryCollection query) =>
        string.Join(
            '&',
            query.Select(pair =>
                $"{pair.Key}={(Secret().IsMatch(pair.Key) ? Mask : WithoutPeople(pair.Value.ToString()))}"
            )
        );

    public static string OfBody(string? contentType, Glimpse body)
    {
        var isText =
            body.Count > 0
            && body.Beginning[0] is (byte)'{' or (byte)'[' or (byte)'<'
            && contentType?.StartsWith("image/", StringComparison.Ordinal) is not true;
        if (!isText)
        {
            return body.Count == 0 ? "" : $"[{contentType?.Split(';')[0] ?? "?"}]";
        }

        var text = Encoding.UTF8.GetString(body.Beginning).TrimEnd('\uFFFD');
        var isCut = body.Count > body.Beginning.Length;
        // The beginning of a number that was cut would not be known for what it is.
        var shown = isCut ? NumberAtTheEnd().Replace(text, Mask) + "…" : text;
        return WithoutPeople(SecretValue().Replace(shown, $"$1\"{Mask}\""));
    }

    public static int? ErrcodeOf(string answer) =>
        Errcode().Match(answer) is { Success: true } found
            ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static string WithoutPeople(string text) => PersonalNumber().Replace(text, Mask);

    [GeneratedRegex(
        "^(access_token|refresh_token|secret|appsecret|code|js_code|signature|session_key)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Secret();

    [GeneratedRegex(
        """("(?:access_token|refresh_token|secret|appsecret|code|js_code|session_key|ticket|phoneNumber|purePhoneNumber|mobile_no|phone_number\d*)"\s*:\s*(?:\{[^{}]*?"value"\s*:\s*)?)"(?:[^"\\]|\\.)*"?""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SecretValue();

    /// <summary>Mainland mobile numbers, and numbers as long as those of ID cards (15, 18) and bank cards (16, 19); WeChat's message ids have 17.</summary>
    [GeneratedRegex(
        @"(?<![0-9])(?:(?:86)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|[0-9]{15,16}|[0-9]{17}[0-9Xx][0-9]?)(?![0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PersonalNumber();

    [GeneratedRegex("[0-9][0-9 -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtTheEnd();

    [GeneratedRegex("""^\s*\{\s*"errcode"\s*:\s*(-?\d{1,9})""", RegexOptions.CultureInvariant)]
    private static partial Regex Errcode();
}
