namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>How far the prizes of a campaign have gone out, in numbers.</summary>
public interface IPrizeStocks
{
    /// <summary>One line for each of its prizes, in their order.</summary>
    Task<IReadOnlyList<PrizeStock>> CountAsync(CampaignView campaign, CancellationToken cancel);
}

/// <param name="Count">So many there are.</param>
/// <param name="Waiting">Fell to somebody who has not claimed yet.</param>
/// <param name="Claimed">Claimed, sent, or with their winners.</param>
public sealed record PrizeStock(string Name, int Count, int Waiting, int Claimed)
{
    /// <summary>Fell to nobody, or were not claimed in time.</summary>
    public int Left => Count - Waiting - Claimed;
}
