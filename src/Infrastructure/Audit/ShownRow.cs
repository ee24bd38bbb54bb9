using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Infrastructure.Audit;

/// <summary>What the database gives for an <see cref="AuditLine"/>.</summary>
internal sealed record ShownRow(
    long Id,
    DateTimeOffset At,
    string Act,
    ActorKind Actor,
    Guid? ActorId,
    string Subject,
    string? Note,
    string? UnionPath,
    long? Seq,
    byte[]? Seal,
    bool HasDetails,
    bool HasKey
)
{
    public AuditLine ToLine() =>
        new(
            Id,
            At,
            Act,
            Actor,
            ActorId,
            Subject,
            Note,
            UnionPath,
            Seq,
            Seal is null ? null : Convert.ToHexStringLower(Seal),
            !HasDetails ? AuditLineDetails.None
                : HasKey ? AuditLineDetails.Kept
                : AuditLineDetails.Erased
        );
}
