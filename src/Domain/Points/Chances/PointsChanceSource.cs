using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Points.Chances;

/// <summary>积分兑换: as often as the member wants and the campaign's limits allow.</summary>
public sealed class PointsChanceSource(PointsSwitch points) : ICampaignChanceSource
{
    public string Name => "points";

    public string Title => "积分兑换";

    public bool HasPrice => true;

    public bool IsOffered => points.IsOn;

    public string SayRule(ChanceGift gift) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"在活动页用 {gift.Price} 积分兑换，每次得 {gift.Count} 次机会"
        );
}
