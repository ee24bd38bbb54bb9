using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A gift of a month and what is left of it.</summary>
public sealed record GiftStock(
    CampaignId Campaign,
    string Title,
    CampaignState State,
    IReadOnlyList<PrizeStock> Prizes
);
