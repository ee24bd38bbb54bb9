using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class SessionCleaningJob(SessionCleaning cleaning, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => cleaning.CleanAsync(clock.GetUtcNow());
}
