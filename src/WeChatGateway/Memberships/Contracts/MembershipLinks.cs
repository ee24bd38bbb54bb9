using WeChatUnion.Domain.Members;

namespace WeChatUnion.Gateway.Memberships.Contracts;

/// <summary>Ways into the room's pages, for other rooms'.</summary>
public static class MembershipLinks
{
    /// <summary>网上入会</summary>
    public const string Join = MembershipPaths.Join;

    /// <summary>转会</summary>
    public const string Transfer = MembershipPaths.Transfer;

    /// <summary>The console's page of a union's poster.</summary>
    public static string CodeOf(UnionOrganizationId union) =>
        $"/console/organizations/{union.Value}/join-code";
}
