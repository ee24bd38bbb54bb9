using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class CampaignUpkeepJob(CampaignUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RunAsync(clock.GetUtcNow(), cancel);
}
