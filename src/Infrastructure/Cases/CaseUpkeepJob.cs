using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseUpkeepJob(CaseUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RunAsync(clock.GetUtcNow(), cancel);
}
