using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>
/// How an object is encrypted. Head: "WUM1", two bytes of length, a key of this object alone, sealed by
/// <see cref="SealRing"/> for this object's name (so it says which of Privacy:Keys opens it). Then chunks of 64 KB, each
/// sealed under that key with its number, and whether it is the last, as associated data: a chunk that was cut off,
/// moved, doubled or taken from another object does not open.
/// </summary>
internal sealed class ObjectSeal(SealRing ring, ISealCipher cipher)
{
    public const int ChunkBytes = 64 * 1024;
    private const int KeyBytes = 32;
    private const int MostHead = 512;
    private static readonly byte[] Mark = "WUM1"u8.ToArray();

    /// <summary>Of a whole chunk as it is stored.</summary>
    public int SealedChunkBytes => cipher.Overhead + ChunkBytes;

    /// <summary>The content as it is to be stored, made while it is read.</summary>
    public Stream Seal(ObjectKey name, Stream clear)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var wrapped = ring.Seal(key, PlaceOf(name));
        var head = new byte[Mark.Length + sizeof(ushort) + wrapped.Length];
        Mark.CopyTo(head, 0);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(Mark.Length), (ushort)wrapped.Length);
        wrapped.CopyTo(head, Mark.Length + sizeof(ushort));
        return new SealingStream(this, key, head, clear);
    }

    /// <summary>The content in the clear, checked while it is read. Disposing of it disposes of what is stored.</summary>
    /// <exception cref="CryptographicException">Not such an object, another one's, or its key is not configured.</exception>
    public async Task<Stream> OpenAsync(ObjectKey name, Stream stored, CancellationToken cancel)
    {
        var start = new byte[Mark.Length + sizeof(ushort)];
        var read = await stored.ReadAtLeastAsync(start, start.Length, false, cancel);
        var length = BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(Mark.Length));
        if (read < start.Length || !start.AsSpan().StartsWith(Mark) || length > MostHead)
        {
            throw new CryptographicException("Not an encrypted object.");
        }
        var wrapped = new byte[length];
        await stored.ReadAtLeastAsync(wrapped, length, false, cancel);
        return new OpeningStream(this, ring.Open(wrapped, PlaceOf(name)), stored);
    }

    public void SealChunk(byte[] key, ReadOnlySpan<byte> clear, ChunkPlace place, Span<byte> output)
    {
        Span<byte> where = stackalloc byte[ChunkPlace.Bytes];
        place.Write(where);
        cipher.Seal(key, clear, where, output);
    }

    /// <returns>Clear bytes.</returns>
    public int OpenChunk(byte[] key, ReadOnlySpan<byte> chunk, ChunkPlace place, Span<byte> clear)
    {
        if (chunk.Length < cipher.Overhead)
        {
            throw new CryptographicException("A chunk was cut.");
        }
        Span<byte> where = stackalloc byte[ChunkPlace.Bytes];
        place.Write(where);
        var length = chunk.Length - cipher.Overhead;
        cipher.Open(key, chunk, where, clear[..length]);
        return length;
    }

    public int Overhead => cipher.Overhead;

    public void Forget(byte[] key)
    {
        cipher.Forget(key);
        CryptographicOperations.ZeroMemory(key);
    }

    private static byte[] PlaceOf(ObjectKey name) => Encoding.ASCII.GetBytes($"materials\n{name}");
}
