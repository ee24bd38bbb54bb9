using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A campaign in a list of the console.</summary>
public sealed record CampaignLine(
    CampaignId Id,
    string Kind,
    string Title,
    CampaignState State,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    bool IsPaused
);
