using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// The configured keys. A sealed value reads: version (1), length of the key id, key id, then what
/// the cipher wrote; so a value says itself which key opens it.
/// </summary>
public sealed class SealRing
{
    private const byte Version = 1;
    private readonly ISealCipher cipher;
    private readonly FrozenDictionary<string, byte[]> keys;
    private readonly byte[] head;

    public SealRing(IOptions<PrivacyOptions> options, ISealCipher cipher)
    {
        this.cipher = cipher;
        keys = options.Value.Keys.ToFrozenDictionary(
            key => key.Key,
            key => Convert.FromBase64String(key.Value)
        );
        CurrentKeyId = options.Value.CurrentKeyId;
        head = [Version, (byte)CurrentKeyId.Length, .. Encoding.ASCII.GetBytes(CurrentKeyId)];
    }

    /// <summary>The key new values are sealed with.</summary>
    public string CurrentKeyId { get; }

    /// <summary>The key a sealed value says it needs.</summary>
    /// <exception cref="CryptographicException">No sealed value.</exception>
    public static string KeyIdOf(ReadOnlySpan<byte> value) =>
        value.Length >= 2 && value[0] == Version && value.Length >= 2 + value[1]
            ? Encoding.ASCII.GetString(value.Slice(2, value[1]))
            : throw new CryptographicException("Not a sealed value.");

    public byte[] Seal(ReadOnlySpan<byte> clear, ReadOnlySpan<byte> place)
    {
        var value = new byte[head.Length + cipher.Overhead + clear.Length];
        head.CopyTo(value, 0);
        cipher.Seal(keys[CurrentKeyId], clear, place, value.AsSpan(head.Length));
        return value;
    }

    /// <exception cref="CryptographicException">Altered, moved, or of a key that is not configured.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, ReadOnlySpan<byte> place)
    {
        if (!keys.TryGetValue(KeyIdOf(value), out var key))
        {
            throw new CryptographicException("Sealed with a key that is not configured.");
        }
        var body = value[(2 + value[1])..];
        if (body.Length < cipher.Overhead)
        {
            throw new CryptographicException("Not a sealed value.");
        }
        var clear = new byte[body.Length - cipher.Overhead];
        cipher.Open(key, body, place, clear);
        return clear;
    }
}
