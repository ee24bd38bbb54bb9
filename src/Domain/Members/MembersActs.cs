using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members;

/// <summary>What staff can do with the union tree and the register. docs/access.md tells it to people.</summary>
public static class MembersActs
{
    public static readonly StaffAct Read = new(
        "members.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Auditor
    );

    public static readonly StaffAct Edit = new(
        "members.edit",
        StaffRole.Administrator,
        StaffRole.Editor
    );

    /// <summary>Who helps a member or decides a case may need the number; who runs the system or audits it does not.</summary>
    public static readonly StaffAct Reveal = new(
        "members.reveal",
        StaffRole.Editor,
        StaffRole.Reviewer
    );

    public static readonly StaffAct Import = new("members.import", StaffRole.Administrator);

    public static readonly StaffAct Export = new(
        "members.export",
        StaffRole.Administrator,
        StaffRole.Auditor
    );

    /// <summary>Tags are the city's: who bears one may be of any union.</summary>
    public static readonly StaffAct Tag = new("members.tag", StaffRole.Editor);

    /// <summary>Proposing as well as confirming; never both by one account.</summary>
    public static readonly StaffAct Merge = new(
        "members.merge",
        StaffRole.Editor,
        StaffRole.Reviewer
    );

    public static readonly StaffAct ReadOrganizations = new(
        "organizations.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    public static readonly StaffAct EditOrganizations = new(
        "organizations.edit",
        StaffRole.Administrator
    );
}
