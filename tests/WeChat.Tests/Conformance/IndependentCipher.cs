using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WeChat.Tests.Conformance;

/// <summary>WeChat's envelope by .NET's own primitives alone: none of it is the code under test.</summary>
internal static class IndependentCipher
{
    /// <returns>The random bytes, the message and the receiver in a decrypted envelope.</returns>
    public static (byte[] Random, string Message, string Receiver) Open(string encrypt, string key)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(key + "=");
        var padded = aes.DecryptCbc(
            Convert.FromBase64String(encrypt),
            aes.Key[..16],
            PaddingMode.None
        );
        Assert.That(padded.Length % 32, Is.Zero);
        int pad = padded[^1];
        Assert.That(pad, Is.InRange(1, 32));
        Assert.That(padded[^pad..], Has.All.EqualTo((byte)pad));
        var bytes = padded[..^pad];
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16, 4));
        return (
            bytes[..16],
            Encoding.UTF8.GetString(bytes, 20, length),
            Encoding.UTF8.GetString(bytes[(20 + length)..])
        );
    }

    public static string Sign(params string[] parts) =>
        Convert.ToHexStringLower(
            SHA1.HashData(
                Encoding.UTF8.GetBytes(string.Concat(parts.Order(StringComparer.Ordinal)))
            )
        );
}
