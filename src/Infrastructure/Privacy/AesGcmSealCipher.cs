using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>AES-256-GCM: 12 bytes of random nonce, 16 of tag, then the text.</summary>
internal sealed class AesGcmSealCipher : ISealCipher
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public int Overhead => Nonce + Tag;

    public void Seal(
        byte[] key,
        ReadOnlySpan<byte> clear,
        ReadOnlySpan<byte> place,
        Span<byte> output
    )
    {
        RandomNumberGenerator.Fill(output[..Nonce]);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(output[..Nonce], clear, output[Overhead..], output.Slice(Nonce, Tag), place);
    }

    public void Open(
        byte[] key,
        ReadOnlySpan<byte> input,
        ReadOnlySpan<byte> place,
        Span<byte> clear
    )
    {
        if (input.Length < Overhead)
        {
            throw new CryptographicException("Too short to be a sealed text.");
        }
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(input[..Nonce], input[Overhead..], input.Slice(Nonce, Tag), clear, place);
    }
}
