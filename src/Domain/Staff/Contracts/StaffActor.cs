namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>
/// Who acts in the console, with the roles that hold at this moment: read anew for each act. Every
/// use case of the console takes one as its first argument and asks it.
/// </summary>
public sealed record StaffActor(
    StaffAccountId Id,
    string DisplayName,
    IReadOnlyList<StaffGrant> Grants
)
{
    /// <summary>Where the act is allowed; <see cref="StaffScope.IsEmpty"/> when nowhere.</summary>
    public StaffScope ScopeOf(StaffAct act) =>
        new(Grants.Where(grant => act.Roles.Contains(grant.Role)).Select(grant => grant.UnionPath));

    /// <param name="unionPath">Path of the union the object of the act belongs to.</param>
    public bool May(StaffAct act, string unionPath) => ScopeOf(act).Covers(unionPath);

    /// <summary>Whether there is any union at all in which the act is allowed: for navigation.</summary>
    public bool MaySomewhere(StaffAct act) => !ScopeOf(act).IsEmpty;
}
