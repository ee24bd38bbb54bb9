using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Points.Views;

namespace WeChatUnion.Gateway.Points;

/// <summary>Addresses of the room's pages.</summary>
internal static class PointPaths
{
    public const string Own = "/m/points";

    public static string Before(PointCursor cursor) => $"{Own}?before={cursor}";

    public static string Buy(CampaignId id) => $"{Own}/chances/{id.Value}";
}
