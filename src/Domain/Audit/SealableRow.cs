using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>Everything of a row that its seal vouches for, as it was read back from the database.</summary>
public sealed record SealableRow(
    long Id,
    DateTimeOffset At,
    string Act,
    ActorKind Actor,
    Guid? ActorId,
    string Subject,
    string? Note,
    string? UnionPath,
    Guid? About,
    Guid? DetailsKey,
    byte[]? Details
);
