using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// A line of the append-only trail. Nothing changes it once written; within a second the sealer gives it
/// its place in the chain.
/// </summary>
public sealed class AuditRow
{
    public const int MaxActLength = 64;
    public const int MaxSubjectLength = 100;
    public const int MaxNoteLength = 200;

    /// <summary>Five levels of 33 characters.</summary>
    public const int MaxUnionPathLength = 165;

    /// <summary>2,000 characters of three bytes, with what the cipher adds.</summary>
    public const int MaxDetailsLength = 6100;

    private AuditRow() { }

    /// <summary>Given by the database. A smaller one may become visible later than a bigger one.</summary>
    public long Id { get; private set; }

    /// <summary>In whole microseconds: all engines keep those.</summary>
    public DateTimeOffset At { get; private set; }

    public string Act { get; private set; } = null!;

    public ActorKind Actor { get; private set; }

    public Guid? ActorId { get; private set; }

    public string Subject { get; private set; } = null!;

    public string? Note { get; private set; }

    public string? UnionPath { get; private set; }

    /// <summary>Whom the details are about, as it was known then.</summary>
    public Guid? About { get; private set; }

    /// <summary>The key that opens the details; gone when the person was erased.</summary>
    public Guid? DetailsKey { get; private set; }

    public byte[]? Details { get; private set; }

    /// <summary>Place in the chain from 1, without gaps; null until sealed.</summary>
    public long? Seq { get; private set; }

    /// <summary>See <see cref="AuditSeal"/>.</summary>
    public byte[]? Seal { get; private set; }

    /// <param name="sealedDetails">Needed when the entry has details.</param>
    public static AuditRow Of(AuditEntry entry, SealedDetails? sealedDetails = null) =>
        new()
        {
            At = WholeMicroseconds(entry.At),
            Act = entry.Act,
            Actor = entry.Actor,
            ActorId = entry.ActorId,
            Subject = entry.Subject,
            Note = entry.Note,
            UnionPath = entry.UnionPath,
            About = sealedDetails?.About,
            DetailsKey = sealedDetails?.Key,
            Details = sealedDetails?.Text,
        };

    private static DateTimeOffset WholeMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
