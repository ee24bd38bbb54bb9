using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>By night, after the hours in which members hand in.</summary>
internal sealed class CaseRetentionJob(CaseUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RetireAsync(clock.GetUtcNow(), cancel);
}
