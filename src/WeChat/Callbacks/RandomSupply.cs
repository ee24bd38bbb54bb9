using System.Security.Cryptography;

namespace WeChat.Callbacks;

/// <summary>
/// The system's random bytes, fetched by the thousand: one request for 16 costs as much as encrypting
/// the message they go before. Each byte is given out once. Not safe to share between threads.
/// </summary>
internal sealed class RandomSupply
{
    private readonly byte[] bytes = new byte[1024];
    private int left;

    /// <param name="target">At most 1024 bytes.</param>
    public void Fill(Span<byte> target)
    {
        if (left < target.Length)
        {
            RandomNumberGenerator.Fill(bytes);
            left = bytes.Length;
        }
        var taken = bytes.AsSpan(bytes.Length - left, target.Length);
        taken.CopyTo(target);
        taken.Clear();
        left -= target.Length;
    }
}
