using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A prize as its winner sees it.</summary>
/// <param name="Place">Where and when it is fetched; empty for other ways.</param>
/// <param name="HasAddress">The address stands; it is not shown again.</param>
public sealed record OwnPrize(
    PrizeWinId Id,
    CampaignId Campaign,
    string Title,
    string Prize,
    PrizeDelivery Delivery,
    string Place,
    PrizeState State,
    DateTimeOffset ClaimUntil,
    string? Courier,
    bool HasAddress
);
