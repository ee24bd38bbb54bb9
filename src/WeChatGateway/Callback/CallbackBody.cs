using System.Buffers;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Reads a request's body whole, up to WeChat's size and not a byte more.</summary>
internal static class CallbackBody
{
    public const int Largest = 1024 * 1024;

    /// <summary>Null when it is larger than <see cref="Largest"/>.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.Buffer.Length > Largest)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
