using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>
/// The last net. Nothing personal is logged on purpose; what slips in through some library's
/// exception text loses its long digit runs (ID, phone, card numbers), OpenIDs and credentials here.
/// </summary>
internal sealed partial class RedactingFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(Redact(line.ToString()));
    }

    internal static string Redact(string text) =>
        LongTokens()
            .Replace(
                OpenIds()
                    .Replace(
                        Credentials()
                            .Replace(LongNumbers().Replace(text, "[number]"), "$1=[secret]"),
                        "[openid]"
                    ),
                "[secret]"
            );

    /// <summary>Where a word may begin; in escaped text also right after \n, \u4e2d or %E4.</summary>
    private const string Begin =
        @"(?:(?<![0-9A-Za-z])|(?<=\\[bfnrt])|(?<=\\u[0-9A-Fa-f]{4})|(?<=%[0-9A-Fa-f]{2}))";

    private const string End = "(?![0-9A-Za-z])";

    private const string Names =
        "access_token|secret|appsecret|code|js_code|session_key|refresh_token|password|pwd|openid";

    /// <summary>11 digits and more, also grouped by single spaces or hyphens, with the X of an ID number.</summary>
    [GeneratedRegex(Begin + @"(?:\+?86[ -]?)?[0-9](?:[ -]?[0-9]){10,}[Xx]?" + End)]
    private static partial Regex LongNumbers();

    /// <summary>Of a query or a connection string, and of JSON, itself perhaps inside JSON.</summary>
    [GeneratedRegex(
        @"\b(" + Names + @")(?:\s*=\s*|\\?[""']\s*:\s*)(?:\\?""[^""]*""|'[^']*'|[^&\s""';,\\}]+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Credentials();

    [GeneratedRegex(Begin + "o[0-9A-Za-z_-]{27}" + End)]
    private static partial Regex OpenIds();

    /// <summary>Access tokens and tickets, wherever they stand.</summary>
    [GeneratedRegex("[0-9A-Za-z_-]{64,}")]
    private static partial Regex LongTokens();
}
