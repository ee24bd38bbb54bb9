using Quartz;
using WeChatUnion.Domain.Fans.Erasing;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

/// <summary>Clears the logs of erased people, once a minute on one of the nodes.</summary>
internal sealed class ErasureJob(FinishErasures finish, TimeProvider clock) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken
    ) => await finish.ExecuteAsync(clock.GetUtcNow(), cancellationToken);
}
