using System.Globalization;
using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Campaigns.Chances;

/// <summary>Addresses at which members get further chances.</summary>
internal static class ChancePaths
{
    public const string Root = "/m/chances";

    public static string SignIn(CampaignId id) => $"{Root}/{id.Value}/sign-in";

    /// <summary>What the code on the screen of a place opens.</summary>
    public static string Here(CampaignId id, int place, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}/{id.Value}/here/{place}/{code}");
}
