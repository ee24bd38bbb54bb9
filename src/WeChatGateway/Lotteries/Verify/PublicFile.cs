using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>A published file: never another, and known by its SHA-256.</summary>
/// <param name="Tag">The SHA-256, lower-case hex.</param>
internal sealed record PublicFile(byte[] Bytes, string Tag)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static PublicFile Of(byte[] bytes) =>
        new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>
    /// Piece by piece, as the reader takes it, and from where it broke off; a whole file written at once would lie in memory for each
    /// slow reader.
    /// </summary>
    public FileStreamHttpResult Send(HttpContext http, string name)
    {
        http.Response.Headers.CacheControl = ForEver;
        return TypedResults.Stream(
            new MemoryStream(Bytes, writable: false),
            "application/json",
            name,
            entityTag: new EntityTagHeaderValue($"\"{Tag}\""),
            enableRangeProcessing: true
        );
    }
}
