using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardCleaningJob(CardCleaning cleaning, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        cleaning.CleanAsync(clock.GetUtcNow(), cancel);
}
