using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Prizes that fell to members, over all campaigns.</summary>
public interface ICampaignWins
{
    /// <summary>Members who have won as often as these settings allow, in the Shanghai month or year of this moment.</summary>
    Task<IReadOnlySet<MemberId>> FindFullAsync(
        CampaignSettings settings,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Whether this member has.</summary>
    Task<bool> IsFullAsync(
        CampaignSettings settings,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
