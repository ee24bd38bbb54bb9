using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace WeChat.Callbacks;

/// <summary>
/// SHA-1 over the concatenation of the parts in ordinal order, 40 lower-case hexadecimal digits.
/// </summary>
public static class CallbackSignature
{
    private const int HexLength = SHA1.HashSizeInBytes * 2;

    /// <summary>The <c>signature</c> of a clear callback and of the URL verification.</summary>
    public static string Compute(string token, string timestamp, string nonce) =>
        Compute(token, timestamp, nonce, default);

    /// <summary>The <c>msg_signature</c> of an encrypted callback or reply.</summary>
    /// <param name="encryptBase64">The Encrypt field exactly as transported.</param>
    public static string Compute(
        string token,
        string timestamp,
        string nonce,
        ReadOnlySpan<byte> encryptBase64
    )
    {
        Span<byte> hex = stackalloc byte[HexLength];
        WriteHex(token, timestamp, nonce, encryptBase64, hex);
        return Encoding.ASCII.GetString(hex);
    }

    /// <summary>Compares in constant time; false when any part is missing.</summary>
    public static bool Matches(string? signature, string token, string? timestamp, string? nonce) =>
        Matches(signature, token, timestamp, nonce, default);

    /// <inheritdoc cref="Matches(string?, string, string?, string?)"/>
    public static bool Matches(
        string? signature,
        string token,
        string? timestamp,
        string? nonce,
        ReadOnlySpan<byte> encryptBase64
    )
    {
        if (signature is not { Length: HexLength } || timestamp is null || nonce is null)
        {
            return false;
        }
        Span<byte> presented = stackalloc byte[HexLength];
        Span<byte> expected = stackalloc byte[HexLength];
        // A character outside ASCII becomes '?', which no digest contains.
        Encoding.ASCII.GetBytes(signature, presented);
        WriteHex(token, timestamp, nonce, encryptBase64, expected);
        return CryptographicOperations.FixedTimeEquals(presented, expected);
    }

    /// <summary>Writes the 40 digits to <paramref name="hex"/>.</summary>
    internal static void WriteHex(
        string token,
        string timestamp,
        string nonce,
        ReadOnlySpan<byte> encrypt,
        Span<byte> hex
    )
    {
        var maximum = Encoding.UTF8.GetMaxByteCount(token.Length + timestamp.Length + nonce.Length);
        var rented = ArrayPool<byte>.Shared.Rent(maximum * 2 + encrypt.Length);
        try
        {
            Span<byte> texts = rented.AsSpan(0, maximum);
            var a = Encoding.UTF8.GetBytes(token, texts);
            var b = a + Encoding.UTF8.GetBytes(timestamp, texts[a..]);
            var c = b + Encoding.UTF8.GetBytes(nonce, texts[b..]);
            var joined = Join(
                texts[..a],
                texts[a..b],
                texts[b..c],
                encrypt,
                rented.AsSpan(maximum)
            );
            Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
            SHA1.HashData(joined, digest);
            Convert.TryToHexStringLower(digest, hex, out _);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: false);
        }
    }

    private static ReadOnlySpan<byte> Join(
        ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second,
        ReadOnlySpan<byte> third,
        ReadOnlySpan<byte> fourth,
        Span<byte> target
    )
    {
        // An empty fourth part sorts to the front and adds nothing: three parts are the same case.
        Order(ref first, ref second);
        Order(ref third, ref fourth);
        Order(ref first, ref third);
        Order(ref second, ref fourth);
        Order(ref second, ref third);
        first.CopyTo(target);
        var length = first.Length;
        second.CopyTo(target[length..]);
        length += second.Length;
        third.CopyTo(target[length..]);
        length += third.Length;
        fourth.CopyTo(target[length..]);
        return target[..(length + fourth.Length)];
    }

    private static void Order(ref ReadOnlySpan<byte> low, ref ReadOnlySpan<byte> high)
    {
        if (low.SequenceCompareTo(high) > 0)
        {
            var swapped = low;
            low = high;
            high = swapped;
        }
    }
}
