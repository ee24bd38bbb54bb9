using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal sealed class ImportCleaningJob(ImportCleaning cleaning, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
