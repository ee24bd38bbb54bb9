using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Memberships;

/// <summary>What staff do with ways into the union. docs/access.md tells it to people. Deciding is the desk's act.</summary>
public static class MembershipsActs
{
    /// <summary>Everybody who sees the union: the code hangs on its wall.</summary>
    public static readonly StaffAct ReadCode = new(
        "memberships.read-code",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>A first code, or a new one in place of one that got around.</summary>
    public static readonly StaffAct RenewCode = new(
        "memberships.renew-code",
        StaffRole.Administrator,
        StaffRole.Editor
    );
}
