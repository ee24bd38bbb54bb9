using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffCleaningJob(StaffCleaning cleaning, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
