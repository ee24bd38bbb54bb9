using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.Statistics;

internal sealed class MemberCountingJob(MemberCounting counting, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => counting.RunAsync(clock.GetUtcNow(), cancel);
}
