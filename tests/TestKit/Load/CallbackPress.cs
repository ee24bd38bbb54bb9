using System.Globalization;
using System.Text;
using WeChat.Callbacks;

namespace WeChatUnion.TestKit.Load;

/// <summary>Makes ready HTTP requests of clear messages as WeChat sends them in safe mode.</summary>
public sealed class CallbackPress(CallbackCredentials credentials, string path)
{
    private readonly CallbackSender sender = new(credentials);
    private int nonce;

    public string AppId => credentials.AppId;

    /// <summary>A delivery of now: each has its own time, nonce, signature and ciphertext.</summary>
    public byte[] Deliver(byte[] clear)
    {
        var push = sender.Push(
            CallbackMode.Safe,
            clear,
            DateTimeOffset.UtcNow,
            Interlocked.Increment(ref nonce).ToString(CultureInfo.InvariantCulture)
        );
        var head = Encoding.ASCII.GetBytes(
            $"POST {path}?{push.QueryString} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {push.ContentType}\r\nContent-Length: {push.Body.Length}\r\n\r\n"
        );
        return [.. head, .. push.Body];
    }

    /// <summary>The clear reply in an answer's body.</summary>
    /// <exception cref="CallbackException">WeChat would show its failure notice.</exception>
    public byte[] Open(ReadOnlyMemory<byte> body) => sender.Open(body).ToArray();
}
