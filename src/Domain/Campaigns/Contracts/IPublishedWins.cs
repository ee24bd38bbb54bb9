namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Who won, as everybody may see it.</summary>
public interface IPublishedWins
{
    /// <summary>All of a campaign, in the order of the draw; empty before it.</summary>
    Task<IReadOnlyList<PublishedWin>> PublishedAsync(CampaignId campaign, CancellationToken cancel);
}
