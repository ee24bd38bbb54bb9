using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Api.JsSdk;
using WeChat.Callbacks;

namespace WeChat.Tests.Conformance;

/// <summary>Signatures whose parts sort differently by bytes than by a language's rules.</summary>
internal static class SignatureVectors
{
    private static readonly (string Token, string Timestamp, string Nonce)[] Parts =
    [
        (Invented.Token, "1767225600", Invented.Nonce),
        ("token", "1767225600", "Token"),
        ("_under", "1767225600", "Upper"),
        ("zz", "1767225600", "+/A"),
        ("a", "1767225600", "B"),
    ];

    private static readonly (string Ticket, string NonceStr, long Timestamp, string Url)[] Pages =
    [
        ("ticket-1", Invented.Nonce, Invented.Timestamp, "https://union.example/m/cards"),
        ("ticket-2", "Nonce", Invented.Timestamp, "https://union.example/m?a=1&b=厦门&c=%20"),
    ];

    public static JsonNode Make() =>
        JsonSerializer.SerializeToNode(
            new
            {
                vectors = Parts.Select(part => new
                {
                    token = part.Token,
                    timestamp = part.Timestamp,
                    nonce = part.Nonce,
                    signature = CallbackSignature.Compute(part.Token, part.Timestamp, part.Nonce),
                }),
                pages = Pages.Select(page => new
                {
                    ticket = page.Ticket,
                    nonceStr = page.NonceStr,
                    timestamp = page.Timestamp,
                    url = page.Url,
                    signature = JsSdkSignature.OfPage(
                        page.Ticket,
                        page.NonceStr,
                        page.Timestamp,
                        page.Url
                    ),
                }),
            },
            VectorFile.Json
        )!;
}
