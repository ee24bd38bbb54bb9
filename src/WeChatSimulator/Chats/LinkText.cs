using System.Net;
using System.Text.RegularExpressions;

namespace WeChatSimulator.Chats;

/// <summary>
/// Finds the links in a text message. Only a-tags with an http, https or weixin://bizmsgmenu address become links;
/// any other markup stays the characters it is written with.
/// </summary>
internal static partial class LinkText
{
    public static IReadOnlyList<TextPart> Split(string text)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (Match link in LinkPattern().Matches(text))
        {
            var href = WebUtility.HtmlDecode(link.Groups["href"].Value);
            if (!IsSafe(href))
            {
                continue;
            }

            Add(parts, text[at..link.Index]);
            parts.Add(new(WebUtility.HtmlDecode(link.Groups["text"].Value), href));
            at = link.Index + link.Length;
        }

        Add(parts, text[at..]);
        return parts;
    }

    private static void Add(List<TextPart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text));
        }
    }

    private static bool IsSafe(string href) =>
        href.StartsWith("weixin://bizmsgmenu?", StringComparison.Ordinal)
        || Uri.TryCreate(href, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    [GeneratedRegex(
        """<a\s[^<>]*?href\s*=\s*(?:"(?<href>[^"<>]*)"|'(?<href>[^'<>]*)')[^<>]*>(?<text>[^<]*)</a>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LinkPattern();
}
