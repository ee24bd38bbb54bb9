namespace WeChatUnion.Domain.Audit;

/// <summary>What to look for; all of it has to hold, and what is null does not matter.</summary>
/// <param name="Act">Beginning of an act: <c>cards.</c> or <c>cards.bound</c>.</param>
/// <param name="ActorId">Person or staff account.</param>
/// <param name="Subject">All of it: <c>binding:…</c>.</param>
/// <param name="From">First day by Shanghai's calendar.</param>
/// <param name="To">Last day, included.</param>
/// <param name="UnionPath">The union and everything below it.</param>
public sealed record AuditSearch(
    string? Act = null,
    Guid? ActorId = null,
    string? Subject = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? UnionPath = null
)
{
    /// <summary>That act alone: <c>members.exported</c> is also the beginning of another.</summary>
    public bool ActIsWhole { get; init; }
}
