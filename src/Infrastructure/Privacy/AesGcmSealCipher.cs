using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>AES-256-GCM: 12 bytes of random nonce, 16 of tag, then the text.</summary>
internal sealed class AesGcmSealCipher : ISealCipher, IDisposable
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>The last key's context of each thread: making one costs more than a short text's encryption.</summary>
    private readonly ThreadLocal<(byte[]? Key, AesGcm? Aes)> last = new(trackAllValues: true);

    public int Overhead => Nonce + Tag;

    public void Seal(
        byte[] key,
        ReadOnlySpan<byte> clear,
        ReadOnlySpan<byte> place,
        Span<byte> output
    )
    {
        RandomNumberGenerator.Fill(output[..Nonce]);
        var aes = For(key);
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
        var aes = For(key);
        aes.Decrypt(input[..Nonce], input[Overhead..], input.Slice(Nonce, Tag), clear, place);
    }

    public void Dispose()
    {
        foreach (var (_, aes) in last.Values)
        {
            aes?.Dispose();
        }
        last.Dispose();
    }

    private AesGcm For(byte[] key)
    {
        if (last.Value is { Aes: { } known } && ReferenceEquals(last.Value.Key, key))
        {
            return known;
        }
        last.Value.Aes?.Dispose();
        var aes = new AesGcm(key, Tag);
        last.Value = (key, aes);
        return aes;
    }
}
