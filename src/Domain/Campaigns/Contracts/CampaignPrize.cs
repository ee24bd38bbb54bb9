namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>One of a campaign's prizes, in the order they are drawn.</summary>
/// <param name="Name">As members read it, 1 to 30 characters.</param>
/// <param name="Count">From 1.</param>
/// <param name="ValueCents">Of one of them, in fen; for the files, and members read it.</param>
/// <param name="Delivery">How it reaches its winner.</param>
/// <param name="Place">Where and when it is fetched; empty for other ways.</param>
public sealed record CampaignPrize(
    string Name,
    int Count,
    long ValueCents,
    PrizeDelivery Delivery,
    string Place = ""
);
