using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FanCleaningJob(FanCleaning cleaning, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
