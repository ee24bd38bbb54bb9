using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>All of a campaign that people write.</summary>
/// <param name="Terms">Its kind's own JSON.</param>
public sealed record CampaignContent(
    string Title,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    CampaignSettings Settings,
    string Terms
);
