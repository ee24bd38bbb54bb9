namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>A winner as everybody may see him: 张*, and the code he is drawn under.</summary>
/// <param name="Prize">Index in <see cref="CampaignSettings.Prizes"/>.</param>
/// <param name="Turn">0: drawn; from 1: followed for somebody who did not claim.</param>
/// <param name="IsLapsed">Not claimed in time.</param>
public sealed record PublishedWin(
    int Prize,
    string Code,
    string MaskedName,
    int Turn,
    bool IsLapsed
);
