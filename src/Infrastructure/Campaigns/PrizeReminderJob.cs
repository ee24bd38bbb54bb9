using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>By day: a reminder wakes nobody.</summary>
internal sealed class PrizeReminderJob(CampaignUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RemindAsync(clock.GetUtcNow(), cancel);
}
