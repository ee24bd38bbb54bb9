using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Gateway.Lotteries.Verify;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Addresses of the room's pages.</summary>
internal static class DrawPaths
{
    public const string List = "/m/draws";

    public static string Of(CampaignId id) => $"{List}/{id.Value}";

    /// <summary>What everybody may read and compute anew.</summary>
    public static string Verify(CampaignId id) => $"{VerifyPaths.Root}/{id.Value}";
}
