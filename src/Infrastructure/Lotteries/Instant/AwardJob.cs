using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Wins a process left behind when it ended between the turn and the prize.</summary>
internal sealed class AwardJob(AwardTurns award, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => award.ExecuteAsync(clock.GetUtcNow(), cancel);
}
