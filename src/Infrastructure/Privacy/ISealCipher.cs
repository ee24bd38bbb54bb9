using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// The cipher of stored secrets: authenticated encryption under a 32-byte key. Small on purpose, so
/// that SM4-GCM can take its place where Chinese cryptographic assessment asks for it.
/// </summary>
public interface ISealCipher
{
    /// <summary>Bytes a sealed text is longer than the clear one.</summary>
    int Overhead { get; }

    void Seal(byte[] key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> place, Span<byte> output);

    /// <exception cref="CryptographicException">Altered, moved, or another key's.</exception>
    void Open(byte[] key, ReadOnlySpan<byte> input, ReadOnlySpan<byte> place, Span<byte> clear);

    /// <summary>Lets go of whatever is kept ready for a key that is used once.</summary>
    void Forget(byte[] key);
}
