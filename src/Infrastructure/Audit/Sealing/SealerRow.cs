using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>The one row that says who seals, how far the chain goes and how far it is published.</summary>
internal sealed class SealerRow
{
    /// <summary>There is no other.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>A random number of the node; 0: nobody yet.</summary>
    public long Owner { get; init; }

    public DateTimeOffset LeaseUntil { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Rises when the lease changes hands.</summary>
    public long Fence { get; init; }

    /// <summary>Place of the last sealed row, and its seal.</summary>
    public long Seq { get; init; }

    public byte[] Seal { get; init; } = AuditSeal.Origin;

    /// <summary>Last published head: its place, its digest, its time.</summary>
    public long HeadSeq { get; init; }

    public byte[] HeadDigest { get; init; } = AuditHead.NoneBefore;

    public DateTimeOffset HeadAt { get; init; } = DateTimeOffset.UnixEpoch;
}
