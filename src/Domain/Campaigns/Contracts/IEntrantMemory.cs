using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>
/// Whom the door let in lately, so that who turns a wheel again and again is not looked up each time. What changes meanwhile is seen a
/// minute later, and in any case when a list is frozen.
/// </summary>
public interface IEntrantMemory
{
    /// <summary>Null: not let in within the last minute.</summary>
    Entrant? Find(FanIdentity fan, CampaignId campaign);

    void Keep(FanIdentity fan, CampaignId campaign, Entrant entrant);
}
