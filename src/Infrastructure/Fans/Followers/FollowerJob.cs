using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans.Followers;

internal sealed class FollowerJob(AskForUnionIds ask, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => ask.ExecuteAsync(clock.GetUtcNow(), cancel);
}
