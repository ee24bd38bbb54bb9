using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Domain.Points.Chances;

/// <param name="Key">Of this one click, made by the page or the program: 8 to 40 letters, digits or dashes. Sent again it is the same purchase.</param>
/// <param name="Face">Where: <c>page</c>, <c>api</c>.</param>
public sealed record BuyChanceRequest(
    FanIdentity Fan,
    CampaignId Campaign,
    string? Key,
    string Face
);

/// <summary>A member gives points for a further chance: both are written, or neither is.</summary>
public sealed partial class BuyChance(
    PointsSwitch points,
    ICampaignChanceSales sales,
    PointsChanceSource source,
    IPointSpending spending
)
{
    /// <summary>Begins the cause of each of these transfers.</summary>
    public const string CausePrefix = "chance:";

    public async Task<Outcome<ChanceReceipt>> ExecuteAsync(
        BuyChanceRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!points.IsOn)
        {
            return PointsRefusals.Off;
        }
        return request.Key is { } key && Key().IsMatch(key)
            ? await sales.SellAsync(
                source,
                new(request.Fan, request.Campaign, key, request.Face),
                sale => PayAsync(sale, key, now, cancel),
                now,
                cancel
            )
            : PointsRefusals.KeyInvalid;
    }

    private async Task<Refusal?> PayAsync(
        ChanceSale sale,
        string key,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        (
            await spending.SpendAsync(
                new(
                    sale.Entrant.Person,
                    sale.Gift.Price,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CausePrefix}{sale.Campaign.Id.Value:N}:{sale.Entrant.Member.Value:N}:{key}"
                    ),
                    $"兑换抽奖机会（{sale.Campaign.Title}）"
                ),
                now,
                cancel
            )
        ).Refusal;

    [GeneratedRegex("^[A-Za-z0-9-]{8,40}$")]
    private static partial Regex Key();
}
