using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>A line of the append-only trail. Nothing changes it once written.</summary>
public sealed class AuditRow
{
    public const int MaxActLength = 64;
    public const int MaxSubjectLength = 100;
    public const int MaxNoteLength = 200;

    /// <summary>Five levels of 33 characters.</summary>
    public const int MaxUnionPathLength = 165;

    private AuditRow() { }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Act { get; private set; } = null!;

    public ActorKind Actor { get; private set; }

    public Guid? ActorId { get; private set; }

    public string Subject { get; private set; } = null!;

    public string? Note { get; private set; }

    public string? UnionPath { get; private set; }

    public static AuditRow Of(AuditEntry entry) =>
        new()
        {
            At = entry.At,
            Act = entry.Act,
            Actor = entry.Actor,
            ActorId = entry.ActorId,
            Subject = entry.Subject,
            Note = entry.Note,
            UnionPath = entry.UnionPath,
        };
}
