using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns;

public readonly record struct CampaignId(Guid Value) : ITypedId
{
    public static CampaignId New() => new(Guid.CreateVersion7());
}
