using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>How many further chances were given.</summary>
public interface ICampaignChanceTotals
{
    /// <summary>To one member in this campaign.</summary>
    Task<int> CountAsync(CampaignId campaign, MemberId member, CancellationToken cancel);

    /// <summary>To everybody who has any, once for each member: the number of his last one, and when it was.</summary>
    Task<IReadOnlyList<(Entrant Entrant, int Total, DateTimeOffset At)>> ListAsync(
        CampaignId campaign,
        CancellationToken cancel
    );
}
