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
            query.Select(pair => $"{pair.Key}={(Secret().IsMatch(pair.Key) ? Mask : pair.Value)}")
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
        return SecretValue().Replace(text, $"$1\"{Mask}\"")
            + (body.Count > body.Beginning.Length ? "…" : "");
    }

    public static int? ErrcodeOf(string answer) =>
        Errcode().Match(answer) is { Success: true } found
            ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        "^(access_token|refresh_token|secret|appsecret|code|js_code|signature|session_key)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Secret();

    [GeneratedRegex(
        """("(?:access_token|refresh_token|secret|appsecret|code|js_code|session_key|ticket|phoneNumber|purePhoneNumber)"\s*:\s*)"(?:[^"\\]|\\.)*"?""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SecretValue();

    [GeneratedRegex("""^\s*\{\s*"errcode"\s*:\s*(-?\d{1,9})""", RegexOptions.CultureInvariant)]
    private static partial Regex Errcode();
}
