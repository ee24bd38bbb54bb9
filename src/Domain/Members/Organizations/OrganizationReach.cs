using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>Which unions a change of the tree may touch.</summary>
internal static class OrganizationReach
{
    /// <summary>The union itself lies in the scope.</summary>
    public static bool MayEdit(this StaffActor actor, UnionOrganization union) =>
        actor.May(MembersActs.EditOrganizations, union.Path);

    /// <summary>
    /// Its place is the parent's: nobody moves, merges or ends the very union he was put in charge of. The city's has no
    /// place to go to.
    /// </summary>
    public static bool MayMove(this StaffActor actor, UnionOrganization union) =>
        union.ParentId is not null && actor.May(MembersActs.EditOrganizations, union.ParentPath);

    public static Refusal? Door(StaffActor actor) =>
        actor.MaySomewhere(MembersActs.EditOrganizations) ? null : StaffRefusals.NotAllowed;
}
