namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>The daily counts of a month, written down for good; <see cref="ArchiveChunk"/> has them.</summary>
public sealed class MonthArchive
{
    public const int DigestLength = 64;

    private MonthArchive() { }

    /// <summary>yyyyMM.</summary>
    public int Month { get; private set; }

    public int Version { get; private set; }

    public int Chunks { get; private set; }

    public long Rows { get; private set; }

    /// <summary>SHA-256 over the 32 bytes of each chunk's in their order, 64 hex digits.</summary>
    public string Digest { get; private set; } = null!;

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Since then the days stand here alone; null: they are still deleted.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    internal static MonthArchive Of(
        int month,
        long rows,
        IReadOnlyList<string> digests,
        DateTimeOffset now
    ) =>
        new()
        {
            Month = month,
            Chunks = digests.Count,
            Rows = rows,
            Digest = ArchiveLines.DigestOf(digests),
            WrittenAt = now,
        };

    public void Clear(DateTimeOffset now)
    {
        ClearedAt = now;
        Version++;
    }

    /// <summary>Whether its digest was made over these.</summary>
    /// <param name="digests">Of all chunks, in their order.</param>
    internal bool Has(IReadOnlyList<string> digests) =>
        digests.Count == Chunks && ArchiveLines.DigestOf(digests) == Digest;

    /// <summary>Somebody was taken out of some chunks.</summary>
    /// <param name="digests">Of all chunks, as they are now.</param>
    internal void Thin(long rows, IReadOnlyList<string> digests)
    {
        Rows -= rows;
        Digest = ArchiveLines.DigestOf(digests);
        Version++;
    }
}
