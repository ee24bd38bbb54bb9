namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>A union as lists and trees show it.</summary>
/// <param name="HasBelow">Whether an active union stands below it.</param>
public sealed record OrganizationRow(
    UnionOrganizationId Id,
    UnionOrganizationId? ParentId,
    UnionLevel Level,
    string Name,
    string Code,
    UnionState State,
    bool PaysDues,
    bool HasBelow
);
