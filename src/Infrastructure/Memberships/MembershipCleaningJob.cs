using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class MembershipCleaningJob(MembershipCleaning cleaning, TimeProvider clock)
    : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
