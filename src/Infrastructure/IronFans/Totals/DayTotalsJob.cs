using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Totals;

internal sealed class DayTotalsJob(DayTotalsUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RunAsync(clock.GetUtcNow(), cancel);
}
