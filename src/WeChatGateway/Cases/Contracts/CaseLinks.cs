using WeChatUnion.Domain.Cases;
using WeChatUnion.Gateway.Cases.Desk;

namespace WeChatUnion.Gateway.Cases.Contracts;

/// <summary>Ways into 我的办件, for other rooms' pages.</summary>
public static class CaseLinks
{
    public const string Own = "/m/cases";

    public static string Of(CaseId id) => $"{Own}/{id.Value}";

    /// <summary>The same case on the console's desk.</summary>
    public static string OnDesk(CaseId id) => CaseDeskPaths.Of(id);
}
