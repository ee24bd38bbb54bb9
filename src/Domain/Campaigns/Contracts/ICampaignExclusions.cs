using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Members who take part in no draw because they run them or deliver to them: staff, editors, suppliers.</summary>
public interface ICampaignExclusions
{
    Task<bool> HasAsync(MemberId member, CancellationToken cancel);

    /// <summary>All of them: some hundreds.</summary>
    Task<IReadOnlySet<MemberId>> AllAsync(CancellationToken cancel);
}
