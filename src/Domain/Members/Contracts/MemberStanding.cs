namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Whether a member may use what depends on membership, and if not, what stands in the way.</summary>
/// <param name="OrganizationActive">False when the member's union was merged or abolished under him.</param>
/// <param name="UnitPaysDues">False when the unit stopped handing over its dues.</param>
/// <param name="MergedInto">The entry that goes on, when this one was a double.</param>
public sealed record MemberStanding(
    MemberId Id,
    bool InMembership,
    bool OrganizationActive,
    bool UnitPaysDues,
    string UnionPath,
    MemberId? MergedInto = null
)
{
    public bool IsGood => InMembership && OrganizationActive && UnitPaysDues;
}
