using System.Text.RegularExpressions;

namespace WeChat.Api.Http;

/// <summary>Splits WeChat's <c>errmsg</c> into its words and its request id, and takes out whatever could be a secret.</summary>
internal static partial class ErrorText
{
    private const int LongestDetail = 200;

    public static (string Detail, string? Rid) Read(string? errmsg, IEnumerable<string> secrets)
    {
        var text = errmsg ?? string.Empty;
        var rid = RidPattern().Match(text);
        if (rid.Success)
        {
            text = text.Remove(rid.Index, rid.Length);
        }

        foreach (var secret in secrets.Where(secret => secret.Length > 0))
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        text = LongWordPattern().Replace(text, "***").Trim();
        return (
            text.Length > LongestDetail ? text[..LongestDetail] : text,
            rid.Success ? rid.Groups[1].Value : null
        );
    }

    [GeneratedRegex(@",?\s*rid:\s*([0-9A-Za-z-]{1,64})", RegexOptions.CultureInvariant)]
    private static partial Regex RidPattern();

    // Tokens, secrets, codes and OpenIds are all words of 24 characters and more; WeChat's English has none.
    [GeneratedRegex("[0-9A-Za-z_-]{24,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWordPattern();
}
