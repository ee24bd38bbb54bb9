using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>Ways into 我的奖品, for other rooms' pages.</summary>
public static class PrizeLinks
{
    public const string Own = "/m/prizes";

    public static string Of(PrizeWinId id) => $"{Own}/{id.Value}";

    /// <summary>Where staff look a winner's code up. What follows the hash never leaves the browser that scanned it.</summary>
    public static string ToHandOut(string token) => $"/console/prizes#{token}";
}
