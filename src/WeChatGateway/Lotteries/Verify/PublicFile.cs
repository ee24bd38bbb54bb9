using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>A published file: never another, and known by its SHA-256.</summary>
internal sealed class PublicFile
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string Gzip = "gzip";

    /// <summary>A smaller file goes in a packet or two anyway.</summary>
    private const int WorthPacking = 16 * 1024;

    private readonly byte[] bytes;

    /// <summary>The SHA-256, lower-case hex.</summary>
    private readonly string tag;

    /// <summary>Base64 is a quarter air: on a slow line that is what a reader waits for.</summary>
    private readonly Lazy<byte[]> packed;

    private PublicFile(byte[] bytes)
    {
        this.bytes = bytes;
        tag = Convert.ToHexStringLower(SHA256.HashData(bytes));
        packed = new(() => Pack(bytes));
    }

    public static PublicFile Of(byte[] bytes) => new(bytes);

    /// <summary>
    /// Piece by piece, as the reader takes it, and from where it broke off; a whole file written at once would lie in memory for each
    /// slow reader.
    /// </summary>
    public FileStreamHttpResult Send(HttpContext http, string name)
    {
        var isPacked = bytes.Length >= WorthPacking && Takes(http.Request);
        http.Response.Headers.CacheControl = ForEver;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (isPacked)
        {
            http.Response.Headers.ContentEncoding = Gzip;
        }
        return TypedResults.Stream(
            new Reading(this, isPacked ? packed.Value : bytes),
            "application/json",
            name,
            entityTag: new EntityTagHeaderValue(isPacked ? $"\"{tag}-{Gzip}\"" : $"\"{tag}\""),
            enableRangeProcessing: true
        );
    }

    private static bool Takes(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(one => one.Value == Gzip && one.Quality is not 0);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream(bytes.Length);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    /// <summary>As long as somebody reads it, it is not collected.</summary>
    private sealed class Reading(PublicFile file, byte[] bytes)
        : MemoryStream(bytes, writable: false)
    {
        public PublicFile File => file;
    }
}
