using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace WeChatUnion.TestKit.Hosts;

/// <summary>The authenticator on somebody's phone: RFC 6238 with SHA-1, 30 seconds, six digits.</summary>
public sealed class Authenticator(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Period = 30;
    private readonly byte[] secret = Decode(key);

    /// <param name="stepsAhead">A code of the next window, where this one's was used.</param>
    public string CodeAt(DateTimeOffset now, int stepsAhead = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (now.ToUnixTimeSeconds() / Period) + stepsAhead);
#pragma warning disable CA5350 // What authenticators compute.
        var digest = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = digest[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(digest.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (kept, bits) = (0, 0);
        foreach (var letter in key)
        {
            kept = ((kept << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(kept >> bits));
            }
        }
        return [.. bytes];
    }
}
