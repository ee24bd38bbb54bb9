using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

internal static class SeasonPaths
{
    public const string List = "/console/seasons";

    public static string Of(SeasonId id) => $"{List}/{id.Value}";

    public static string Edit(SeasonId id) => $"{Of(id)}/edit";
}
