using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Lotteries.Contracts;

/// <summary>Where anybody verifies a draw.</summary>
internal static class VerifyLinks
{
    public const string Root = "/verify/draws";

    public static string Of(CampaignId id) => $"{Root}/{id.Value}";
}
