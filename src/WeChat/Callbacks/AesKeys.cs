using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WeChat.Callbacks;

/// <summary>
/// One AES key with as many idle sets of tools as threads met here at once: they are not safe
/// to share, and setting a key up for every message costs more than the cipher itself.
/// </summary>
internal sealed class AesKeys
{
    private const int IvLength = 16;
    private readonly ConcurrentBag<Tools> idle = [];
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

    /// <summary>In place; whole blocks, padded already.</summary>
    /// <param name="random">How many bytes at the start are to be filled at random first.</param>
    public void Encrypt(byte[] buffer, int length, int random)
    {
        var tools = Take();
        tools.Random.Fill(buffer.AsSpan(0, random));
        tools.Encryptor.TransformBlock(buffer, 0, length, buffer, 0);
        // Ends the chain of blocks: the next message begins at the IV again.
        tools.Encryptor.TransformFinalBlock([], 0, 0);
        idle.Add(tools);
    }

    /// <summary>A new array with the padding still in place.</summary>
    /// <param name="ciphertext">Whole blocks.</param>
    /// <param name="length">Bytes of it.</param>
    public byte[] Decrypt(byte[] ciphertext, int length)
    {
        var tools = Take();
        var padded = tools.Decryptor.TransformFinalBlock(ciphertext, 0, length);
        idle.Add(tools);
        return padded;
    }

    private Tools Take()
    {
        if (idle.TryTake(out var tools))
        {
            return tools;
        }
        using var aes = Aes.Create();
        aes.Key = key;
        aes.IV = key[..IvLength];
        aes.Padding = PaddingMode.None;
        return new Tools(aes.CreateEncryptor(), aes.CreateDecryptor(), new RandomSupply());
    }

    private sealed record Tools(
        ICryptoTransform Encryptor,
        ICryptoTransform Decryptor,
        RandomSupply Random
    );
}
