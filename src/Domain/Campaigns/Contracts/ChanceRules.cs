namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>For what a campaign gives further chances, and how many at most.</summary>
public sealed record ChanceRules
{
    /// <summary>Each source once; empty: there are no further chances.</summary>
    public IReadOnlyList<ChanceGift> Gifts { get; init; } = [];

    /// <summary>Further chances of one member over the whole campaign, 1 to 100.</summary>
    public int MostPerMember { get; init; } = 10;

    /// <summary>Likewise in one Shanghai day; 0: as many as over the whole campaign.</summary>
    public int MostPerDay { get; init; }

    /// <summary>Null: this source gives nothing here.</summary>
    public ChanceGift? Find(string source) => Gifts.FirstOrDefault(gift => gift.Source == source);
}

/// <param name="Source">As <see cref="ICampaignChanceSource.Name"/>.</param>
/// <param name="Count">Chances for each time, 1 to 20.</param>
/// <param name="Places">Where, as members read it, at most twenty of them; empty for sources without places.</param>
public sealed record ChanceGift(string Source, int Count, IReadOnlyList<string> Places)
{
    /// <summary>What each time costs, in the source's own unit, 1 to 100,000; 0 for sources without a price.</summary>
    public int Price { get; init; }
}
