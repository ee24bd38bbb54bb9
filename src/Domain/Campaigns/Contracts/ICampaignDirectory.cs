namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Campaigns members may know of.</summary>
public interface ICampaignDirectory
{
    /// <summary>Null: none is published under this id.</summary>
    Task<CampaignView?> FindAsync(CampaignId id, CancellationToken cancel);
}
