using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns.Trials;

/// <summary>All kinds of campaigns that can be tried out.</summary>
public sealed class CampaignTrials(IEnumerable<ICampaignTrial> all)
{
    public ICampaignTrial? Find(string kind) => all.FirstOrDefault(one => one.Kind == kind);
}
