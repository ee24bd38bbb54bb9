using WeChatUnion.Domain.Cases;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>Addresses of the room's pages. None ever carries anything about a person.</summary>
internal static class SubsidyPaths
{
    public const string Claim = "/m/subsidies";
    public const string Counter = "/console/file-claim";
    public const string Confirm = Claim + "/confirm";

    public static string AtCounter(CaseId id) => $"{Counter}/{id.Value}";
}
