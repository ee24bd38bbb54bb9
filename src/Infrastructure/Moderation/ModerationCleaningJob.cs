using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Moderation;

internal sealed class ModerationCleaningJob(ModerationCleaning cleaning, TimeProvider clock)
    : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
