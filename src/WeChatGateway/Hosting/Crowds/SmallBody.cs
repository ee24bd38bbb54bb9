using Microsoft.AspNetCore.Http.Features;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>
/// A form or a contract, read to its end before its request takes a turn: it may come as slowly as the server's least rate allows,
/// and then it is its sender alone who waits.
/// </summary>
internal static class SmallBody
{
    /// <summary>Kept in memory, never in a file: it may hold what only the database keeps, and keeps encrypted.</summary>
    private const long Largest = 64 * 1024;

    /// <remarks>One that is too long, too slow or broken off fails where it is read, as if it were read there.</remarks>
    public static async Task ReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsSmall(http))
        {
            return;
        }
        var whole = new MemoryStream();
        try
        {
            await request.BodyReader.CopyToAsync(whole, http.RequestAborted);
            whole.Position = 0;
            request.Body = whole;
        }
        catch (IOException error)
        {
            request.Body = new BrokenBody(error);
        }
    }

    private static bool IsSmall(HttpContext http) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
        && http.Features.Get<IHttpMaxRequestBodySizeFeature>()
            is { MaxRequestBodySize: <= Largest };

    private sealed class BrokenBody(IOException error) : ForwardStream
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => ValueTask.FromException<int>(error);
    }
}
