using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A campaign as staff see it.</summary>
/// <param name="View">While it is not published its rules are as they would be.</param>
/// <param name="Digest">What is looked at now; publishing sends it back.</param>
public sealed record CampaignDetail(
    CampaignView View,
    StaffAccountId? MakerId,
    StaffAccountId? PublisherId,
    DateTimeOffset? PublishedAt,
    int Version,
    string Digest
);
