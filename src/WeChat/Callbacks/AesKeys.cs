using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WeChat.Callbacks;

/// <summary>
/// One AES key with as many idle <see cref="Aes"/> objects as threads met here at once: an object
/// is not safe to share, and a new one for every message costs more than the cipher itself.
/// </summary>
internal sealed class AesKeys
{
    private const int IvLength = 16;
    private readonly ConcurrentBag<Aes> idle = [];
    private readonly byte[] key;

    /// <exception cref="CallbackException">Not 43 Base64 characters.</exception>
    public AesKeys(string encodingAesKey)
    {
        // Convert, unlike Base64.DecodeFromUtf8, takes the spare bits real keys carry in their last
        // character; it also skips white space, so the length of the result is checked as well.
        Span<byte> bytes = stackalloc byte[33];
        if (
            encodingAesKey is not { Length: 43 }
            || !Convert.TryFromBase64String(encodingAesKey + "=", bytes, out var written)
            || written != 32
        )
        {
            throw new CallbackException(CallbackFailureCode.IllegalAesKey);
        }
        key = bytes[..written].ToArray();
    }

    private ReadOnlySpan<byte> Iv => key.AsSpan(0, IvLength);

    public void Encrypt(ReadOnlySpan<byte> padded, Span<byte> ciphertext)
    {
        var aes = Take();
        aes.EncryptCbc(padded, Iv, ciphertext, PaddingMode.None);
        idle.Add(aes);
    }

    /// <summary>Leaves the padding in place; <paramref name="ciphertext"/> is whole blocks.</summary>
    public void Decrypt(ReadOnlySpan<byte> ciphertext, Span<byte> padded)
    {
        var aes = Take();
        aes.DecryptCbc(ciphertext, Iv, padded, PaddingMode.None);
        idle.Add(aes);
    }

    private Aes Take()
    {
        if (idle.TryTake(out var aes))
        {
            return aes;
        }
        aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
