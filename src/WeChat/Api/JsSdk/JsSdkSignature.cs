using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WeChat.Api.JsSdk;

/// <summary>The two signatures of the JS-SDK. Both are SHA-1 in lower-case hexadecimal: WeChat's choice.</summary>
public static class JsSdkSignature
{
    /// <summary>Of a page, over names and values in WeChat's fixed order, nothing encoded.</summary>
    /// <param name="ticket">A ticket of type jsapi.</param>
    /// <param name="nonce">Any text, the same as in the page's config.</param>
    /// <param name="timestamp">Unix seconds, the same as in the page's config.</param>
    /// <param name="url">The page's address without its fragment.</param>
    public static string OfPage(string ticket, string nonce, long timestamp, string url) =>
        Sha1(
            string.Create(
                CultureInfo.InvariantCulture,
                $"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}"
            )
        );

    /// <summary>Of a card, over the sorted values; those that are null or empty take no part.</summary>
    /// <param name="ticket">A ticket of type wx_card.</param>
    /// <param name="timestamp">Unix seconds, the same as in the card's extension.</param>
    /// <param name="nonce">Any text, the same as in the card's extension; may be null.</param>
    /// <param name="cardId">The kind of card.</param>
    /// <param name="code">Its number.</param>
    /// <param name="openId">The only person who may take it.</param>
    public static string OfCard(
        string ticket,
        long timestamp,
        string? nonce,
        string cardId,
        string? code,
        string? openId
    )
    {
        string?[] values =
        [
            ticket,
            timestamp.ToString(CultureInfo.InvariantCulture),
            nonce,
            cardId,
            code,
            openId,
        ];
        return Sha1(
            string.Concat(
                values.Where(value => !string.IsNullOrEmpty(value)).Order(StringComparer.Ordinal)
            )
        );
    }

    /// <exception cref="ArgumentException">No absolute http or https address.</exception>
    internal static string PageOf(string url)
    {
        // Not rebuilt from its parts: the signature is over what the browser has, letter by letter.
        var page = url.Split('#', 2)[0];
        return
            Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? page
            : throw new ArgumentException(
                "A page's address must be absolute, http or https.",
                nameof(url)
            );
    }

    [SuppressMessage("Security", "CA5350", Justification = "WeChat's protocol asks for SHA-1.")]
    private static string Sha1(string text) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
}
