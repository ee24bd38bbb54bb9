using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text.</summary>
internal sealed class AesGcmSealCipher : ISealCipher, IDisposable
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>The last key's context of each thread: making one costs more than a short text's encryption.</summary>
    private readonly ThreadLocal<Context?> last = new(trackAllValues: true);

    public int Overhead => Nonce + Tag;

    public void Seal(
        byte[] key,
        ReadOnlySpan<byte> clear,
        ReadOnlySpan<byte> place,
        Span<byte> output
    )
    {
        var context = For(key);
        context.NextNonce(output[..Nonce]);
        context.Aes.Encrypt(
            output[..Nonce],
            clear,
            output[Overhead..],
            output.Slice(Nonce, Tag),
            place
        );
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
        For(key)
            .Aes.Decrypt(input[..Nonce], input[Overhead..], input.Slice(Nonce, Tag), clear, place);
    }

    public void Dispose()
    {
        foreach (var context in last.Values)
        {
            context?.Aes.Dispose();
        }
        last.Dispose();
    }

    private Context For(byte[] key)
    {
        if (last.Value is { IsWornOut: false } known && ReferenceEquals(known.Key, key))
        {
            return known;
        }
        last.Value?.Aes.Dispose();
        return last.Value = new Context(key);
    }

    /// <summary>
    /// Nonces as in NIST SP 800-38D, 8.2.1: a fixed field, 8 random bytes of this context's own, and
    /// a counter of 4. Asking the system for 12 random bytes each time costs as much as the cipher.
    /// </summary>
    private sealed class Context
    {
        private const int Fixed = 8;
        private readonly byte[] field = RandomNumberGenerator.GetBytes(Fixed);
        private uint used;

        public Context(byte[] key) => (Key, Aes) = (key, new AesGcm(key, Tag));

        public byte[] Key { get; }

        public AesGcm Aes { get; }

        public bool IsWornOut => used == uint.MaxValue;

        public void NextNonce(Span<byte> nonce)
        {
            field.CopyTo(nonce);
            BinaryPrimitives.WriteUInt32BigEndian(nonce[Fixed..], used++);
        }
    }
}
