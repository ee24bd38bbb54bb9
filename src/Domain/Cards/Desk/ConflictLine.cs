using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>
/// One person under two, each with a binding. Ending one of them, reason <see cref="UnbindReason.OnePerson"/>, lets the two
/// become one at the next sighting.
/// </summary>
/// <param name="Sides">One of each person who still has a binding.</param>
public sealed record ConflictLine(DateTimeOffset FoundAt, IReadOnlyList<ConflictSide> Sides);

/// <summary>One binding; all of it null when the member belongs to a union out of scope.</summary>
public sealed record ConflictSide(
    CardBindingId? Binding,
    MemberId? Member,
    MemberCardId? Card,
    string? MaskedName,
    string? OrganizationName,
    DateTimeOffset? BoundAt
);
