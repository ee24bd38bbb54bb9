using System.Buffers.Binary;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>Where a chunk stands in its object.</summary>
internal readonly record struct ChunkPlace(long Number, bool IsLast)
{
    public const int Bytes = sizeof(long) + 1;

    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteInt64BigEndian(into, Number);
        into[sizeof(long)] = IsLast ? (byte)1 : (byte)0;
    }
}
