using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>
/// The last net. Nothing personal is logged on purpose; what slips in through some library's
/// exception text loses its long digit runs (ID, phone, card numbers) and its credentials here.
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
        Credentials().Replace(LongNumbers().Replace(text, "[number]"), "$1=[secret]");

    /// <summary>11 digits and more, also grouped by single spaces or hyphens, with the X of an ID number.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+?86[ -]?)?[0-9](?:[ -]?[0-9]){10,}[Xx]?(?![0-9A-Za-z])")]
    private static partial Regex LongNumbers();

    [GeneratedRegex(
        @"\b(access_token|secret|appsecret|code|js_code|session_key|refresh_token|password|openid)=[^&\s""']+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Credentials();
}
