using System.Buffers.Text;
using System.Net.Sockets;

namespace WeChatUnion.TestKit.Load;

/// <summary>
/// One keep-alive connection that sends ready requests. Thinner than HttpClient on purpose: the
/// generator runs on the same two cores as what it measures.
/// </summary>
public sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public async Task OpenAsync(Uri address) =>
        await socket.ConnectAsync(address.Host, address.Port);

    /// <summary>Sends and waits for the whole answer; its body stays valid until the next call. One in chunks is given as it came, sizes and all.</summary>
    /// <exception cref="SocketException">The server is gone.</exception>
    /// <exception cref="IOException">The answer is broken off or none of HTTP's.</exception>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(byte[] request)
    {
        for (var sent = 0; sent < request.Length; )
        {
            sent += await socket.SendAsync(request.AsMemory(sent));
        }
        var have = 0;
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (got == 0)
            {
                throw new IOException("The connection was closed before the answer was whole.");
            }
            have += got;
            if (TryRead(buffer.AsSpan(0, have), out var status, out var start, out var length))
            {
                return (status, buffer.AsMemory(start, length));
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool TryRead(
        ReadOnlySpan<byte> all,
        out int status,
        out int start,
        out int length
    )
    {
        (status, length) = (0, 0);
        start = all.IndexOf("\r\n\r\n"u8) + 4;
        if (start < 4)
        {
            return false;
        }
        var head = all[..start];
        var isRead = Utf8Parser.TryParse(head[9..], out status, out _);
        if (isRead && head.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
        {
            length = all.Length - start;
            return all.EndsWith("\r\n0\r\n\r\n"u8) || all[start..].SequenceEqual("0\r\n\r\n"u8);
        }
        var at = head.IndexOf("Content-Length: "u8);
        if (!isRead || at < 0 || !Utf8Parser.TryParse(head[(at + 16)..], out length, out _))
        {
            throw new IOException("The answer does not state its length.");
        }
        return all.Length >= start + length;
    }
}
