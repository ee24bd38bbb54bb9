using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>In which campaigns of one kind a member has taken part. Each kind registers one.</summary>
public interface ICampaignParticipations
{
    Task<IReadOnlyCollection<CampaignId>> FindAsync(MemberId member, CancellationToken cancel);
}
