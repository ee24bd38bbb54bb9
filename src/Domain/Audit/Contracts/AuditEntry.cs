namespace WeChatUnion.Domain.Audit.Contracts;

/// <summary>One act to be remembered: ids and digests, never a person's details.</summary>
/// <param name="Act">Dotted by room, in the past: <c>cards.bound</c>.</param>
/// <param name="ActorId">Id of the person or staff account; null for the system.</param>
/// <param name="Subject">Kind and id of what was acted upon: <c>binding:…</c>.</param>
/// <param name="Note">A code or a digest that tells more, at most 200 characters.</param>
/// <param name="UnionPath">The union whose business it was, as its path stood at the time; null when it is the platform's own.</param>
/// <param name="Details">What has to be told about a person; null for nearly all acts.</param>
public sealed record AuditEntry(
    string Act,
    ActorKind Actor,
    Guid? ActorId,
    string Subject,
    DateTimeOffset At,
    string? Note = null,
    string? UnionPath = null,
    AuditDetails? Details = null
);
