using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>Apart from the upkeep of each minute, as it looks through all cases.</summary>
internal sealed class CaseHousekeepingJob(CaseUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.TidyAsync(clock.GetUtcNow(), cancel);
}
