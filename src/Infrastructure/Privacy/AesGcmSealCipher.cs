using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text.</summary>
internal sealed class AesGcmSealCipher : ISealCipher, IDisposable
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>
    /// Idle contexts of each key, as many as threads met here at once: making one costs more than a
    /// short text's encryption. Keys are few and told apart by their array.
    /// </summary>
    private readonly ConcurrentDictionary<byte[], ConcurrentBag<Context>> idle = new(
        ReferenceEqualityComparer.Instance
    );

    public int Overhead => Nonce + Tag;

    public void Seal(
        byte[] key,
        ReadOnlySpan<byte> clear,
        ReadOnlySpan<byte> place,
        Span<byte> output
    )
    {
        var context = Take(key);
        context.NextNonce(output[..Nonce]);
        context.Aes.Encrypt(
            output[..Nonce],
            clear,
            output[Overhead..],
            output.Slice(Nonce, Tag),
            place
        );
        idle[key].Add(context);
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
        var context = Take(key);
        context.Aes.Decrypt(
            input[..Nonce],
            input[Overhead..],
            input.Slice(Nonce, Tag),
            clear,
            place
        );
        idle[key].Add(context);
    }

    public void Forget(byte[] key)
    {
        if (idle.TryRemove(key, out var contexts))
        {
            foreach (var context in contexts)
            {
                context.Aes.Dispose();
            }
        }
    }

    public void Dispose()
    {
        foreach (var context in idle.Values.SelectMany(contexts => contexts))
        {
            context.Aes.Dispose();
        }
    }

    private Context Take(byte[] key) =>
        idle.GetOrAdd(key, static _ => []).TryTake(out var context) ? context : new Context(key);

    /// <summary>
    /// Nonces count from a random start of 12 bytes: two contexts would have to begin within reach of
    /// each other to repeat one. Asking the system for 12 bytes each time costs as much as the cipher.
    /// </summary>
    private sealed class Context
    {
        private const int Fixed = Nonce - sizeof(ulong);
        private readonly byte[] start = RandomNumberGenerator.GetBytes(Nonce);
        private ulong count;

        public Context(byte[] key)
        {
            Aes = new AesGcm(key, Tag);
            count = BinaryPrimitives.ReadUInt64BigEndian(start.AsSpan(Fixed));
        }

        public AesGcm Aes { get; }

        public void NextNonce(Span<byte> nonce)
        {
            start.AsSpan(0, Fixed).CopyTo(nonce);
            BinaryPrimitives.WriteUInt64BigEndian(nonce[Fixed..], unchecked(count++));
        }
    }
}
