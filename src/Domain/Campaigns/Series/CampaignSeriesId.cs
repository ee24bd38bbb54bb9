using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Series;

public readonly record struct CampaignSeriesId(Guid Value) : ITypedId
{
    public static CampaignSeriesId New() => new(Guid.CreateVersion7());
}
