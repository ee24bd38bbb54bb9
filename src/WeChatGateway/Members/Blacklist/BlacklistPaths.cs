using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Gateway.Members.Blacklist;

/// <summary>The black list's pages in the console.</summary>
internal static class BlacklistPaths
{
    public const string List = "/console/blacklist";
    public const string Appeals = List + "/appeals";
    public const string New = List + "/new";

    public static string Of(ListingId id) => $"{List}/{id.Value}";

    /// <summary>A proposal against this member.</summary>
    public static string NewOf(MemberId id) => $"{New}?member={id.Value}";
}
