using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class BindingWalkJob(BindingWalk walk, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => walk.WalkAsync(clock.GetUtcNow(), cancel);
}
