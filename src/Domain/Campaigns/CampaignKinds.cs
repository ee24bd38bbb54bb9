using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>All ways of taking part this installation has.</summary>
public sealed class CampaignKinds(IEnumerable<ICampaignKind> kinds)
{
    public IReadOnlyList<ICampaignKind> All { get; } = [.. kinds];

    public ICampaignKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <exception cref="InvalidOperationException">A campaign of a tenant this installation does not have.</exception>
    public ICampaignKind Of(Campaign campaign) =>
        Find(campaign.Kind)
        ?? throw new InvalidOperationException($"No room takes {campaign.Kind}.");
}
