using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

internal sealed class DuplicateJob(DuplicateSweep sweep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => sweep.RunAsync(clock.GetUtcNow(), cancel);
}
