using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Tags;

namespace WeChatUnion.Gateway.Members;

/// <summary>Addresses of the room's console pages; ids only, nothing of a person.</summary>
internal static class MembersPaths
{
    public const string Organizations = "/console/organizations";
    public const string Members = "/console/members";
    public const string Duplicates = "/console/members/duplicates";

    public const string Tags = "/console/members/tags";

    public static string Of(MemberTagId tag) => $"{Tags}/{tag.Value}";

    public static string Of(UnionOrganizationId union) => $"{Organizations}/{union.Value}";

    /// <summary>The list of the unions below one.</summary>
    public static string Below(UnionOrganizationId union) => $"{Organizations}?at={union.Value}";

    public static string Of(MemberId member) => $"{Members}/{member.Value}";

    public static string Of(MemberDuplicateId pair) => $"{Duplicates}/{pair.Value}";
}
