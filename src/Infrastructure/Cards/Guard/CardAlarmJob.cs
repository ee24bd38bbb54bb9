using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal sealed class CardAlarmJob(RaiseAlarms raise, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => raise.ExecuteAsync(clock.GetUtcNow(), cancel);
}
