using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>A line of the table of prizes, as it is typed.</summary>
public sealed class CampaignPrizeRow
{
    public string Name { get; set; } = "";

    public string Count { get; set; } = "";

    /// <summary>Of one, in yuan.</summary>
    public string Value { get; set; } = "";

    public PrizeDelivery Delivery { get; set; } = PrizeDelivery.OnSite;

    public string Place { get; set; } = "";

    public static CampaignPrizeRow Of(CampaignPrize prize) =>
        new()
        {
            Name = prize.Name,
            Count = prize.Count.ToString(CultureInfo.InvariantCulture),
            Value = (prize.ValueCents / 100m).ToString("0.##", CultureInfo.InvariantCulture),
            Delivery = prize.Delivery,
            Place = prize.Place,
        };

    /// <summary>What is no figure is 0, which no prize may be. Only what is fetched has a place.</summary>
    public CampaignPrize Read() =>
        new(
            Name.Trim(),
            int.TryParse(
                Count.Trim(),
                NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var count
            )
                ? count
                : 0,
            Cents(Value),
            Delivery,
            Delivery == PrizeDelivery.OnSite ? Place.Trim() : ""
        );

    /// <summary>An amount with thirds of a fen is none.</summary>
    private static long Cents(string yuan) =>
        decimal.TryParse(
            yuan.Trim(),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && amount is > 0 and < 1_000_000_000m
        && amount * 100 == decimal.Truncate(amount * 100)
            ? (long)(amount * 100)
            : 0;
}
