using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Points;

internal sealed class PointsExpiryJob(PointsUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RunAsync(clock.GetUtcNow(), cancel);
}
