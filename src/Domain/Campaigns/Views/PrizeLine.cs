using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A prize on its way, as staff see it.</summary>
public sealed record PrizeLine(
    PrizeWinId Id,
    string Prize,
    PrizeDelivery Delivery,
    string Code,
    string MaskedName,
    PrizeState State,
    DateTimeOffset ClaimUntil,
    string? Courier
);
