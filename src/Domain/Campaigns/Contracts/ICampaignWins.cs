using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Prizes that fell to members, over all campaigns; those not claimed in time do not count.</summary>
public interface ICampaignWins
{
    /// <summary>Members who have won so often since this moment.</summary>
    Task<IReadOnlySet<MemberId>> FindFullAsync(
        DateTimeOffset since,
        int limit,
        CancellationToken cancel
    );

    /// <summary>How often this member has.</summary>
    Task<int> CountAsync(MemberId member, DateTimeOffset since, CancellationToken cancel);
}
