using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Members.Contracts;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

internal static class StandingPaths
{
    public const string Root = StandingLinks.Own;
    public const string Appeal = Root + "/appeal";

    public static string AppealOf(ListingId entry) => $"{Appeal}?entry={entry.Value}";
}
