using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

/// <summary>Clears the logs of erased people.</summary>
internal sealed class ErasureJob(FinishErasures finish, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        finish.ExecuteAsync(clock.GetUtcNow(), cancel);
}
