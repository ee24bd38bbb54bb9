using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>A line of the table of tiers, as it is typed.</summary>
public sealed class TierRow
{
    public string Code { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Yuan.</summary>
    public string Amount { get; set; } = "";

    /// <summary>With 、 between them.</summary>
    public string Regions { get; set; } = "";

    public static TierRow Of(Tier tier) =>
        new()
        {
            Code = tier.Code,
            Title = tier.Title,
            Amount = SeasonSheet.Yuan(tier.AmountCents),
            Regions = SeasonWords.List(tier.Regions),
        };

    public Tier Read() =>
        new(Code.Trim(), Title.Trim(), SeasonSheet.Names(Regions), SeasonSheet.Cents(Amount) ?? 0);
}
