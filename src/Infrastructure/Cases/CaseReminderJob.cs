using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>By day: a reminder wakes nobody.</summary>
internal sealed class CaseReminderJob(CaseUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RemindAsync(clock.GetUtcNow(), cancel);
}
