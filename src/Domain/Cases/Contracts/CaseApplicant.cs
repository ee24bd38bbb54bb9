using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Who applies.</summary>
/// <param name="Member">Null: not in the register yet, as who wants to join.</param>
/// <param name="Unit">The member's union at this moment.</param>
/// <param name="ByCounter">An officer files for him: what he agrees to is on paper.</param>
/// <param name="UnitPath">Where it stands in the tree now.</param>
public sealed record CaseApplicant(
    PersonId Person,
    MemberId? Member,
    UnionOrganizationId? Unit,
    string? UnitPath,
    bool ByCounter = false
);
