namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>
/// One thing staff can do, and the roles that may. A room declares its own in a static class
/// (<c>MembersActs</c>); <c>docs/access.md</c> lists all of them, and a test compares.
/// </summary>
/// <param name="name">Stable, lower-case, dotted by room: <c>members.read</c>.</param>
/// <param name="roles">Any one of them is enough.</param>
public sealed class StaffAct(string name, params StaffRole[] roles)
{
    public string Name { get; } = name;

    public IReadOnlyList<StaffRole> Roles { get; } = roles;

    public override string ToString() => Name;
}
