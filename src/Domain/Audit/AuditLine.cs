using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>A row of the trail as staff see it.</summary>
/// <param name="UnionPath">Null: the platform's own.</param>
/// <param name="Seq">Place in the chain; null for the second until it is sealed.</param>
/// <param name="Seal">66 hex digits: version and SHA-256.</param>
public sealed record AuditLine(
    long Id,
    DateTimeOffset At,
    string Act,
    ActorKind Actor,
    Guid? ActorId,
    string Subject,
    string? Note,
    string? UnionPath,
    long? Seq,
    string? Seal,
    AuditLineDetails Details
);
