using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>Some hundred persons' days of a month. Small, so that one who wants to be forgotten is taken out of one of them.</summary>
public sealed class ArchiveChunk
{
    private ArchiveChunk() { }

    /// <summary>yyyyMM.</summary>
    public int Month { get; private set; }

    /// <summary>From 0.</summary>
    public int Number { get; private set; }

    /// <summary>By the bytes of the ids, in the order they are written.</summary>
    public PersonId FirstPerson { get; private set; }

    public PersonId LastPerson { get; private set; }

    /// <summary>SHA-256 of the lines as <see cref="ArchiveLines.Write"/> has them, 64 hex digits.</summary>
    public string Digest { get; private set; } = null!;

    /// <summary>The lines, gzip.</summary>
    public byte[] Packed { get; private set; } = null!;

    internal static ArchiveChunk Of(int month, int number, IReadOnlyList<ArchiveLine> lines)
    {
        var chunk = new ArchiveChunk
        {
            Month = month,
            Number = number,
            FirstPerson = lines[0].Person,
            LastPerson = lines[^1].Person,
        };
        chunk.Fill(lines);
        return chunk;
    }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    internal IReadOnlyList<ArchiveLine> Read()
    {
        var bytes = ArchiveLines.Unpack(Packed);
        return ArchiveLines.DigestOf(bytes) == Digest
            ? ArchiveLines.Read(bytes)
            : throw new InvalidDataException(
                $"Chunk {Number} of the archive of {Month} is not what was written."
            );
    }

    internal void Fill(IReadOnlyList<ArchiveLine> lines)
    {
        var bytes = ArchiveLines.Write(lines);
        (Digest, Packed) = (ArchiveLines.DigestOf(bytes), ArchiveLines.Pack(bytes));
    }
}
