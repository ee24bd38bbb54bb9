using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.Standing;

internal sealed class StandingJob(StandingSweep sweep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => sweep.RunAsync(clock.GetUtcNow(), cancel);
}
