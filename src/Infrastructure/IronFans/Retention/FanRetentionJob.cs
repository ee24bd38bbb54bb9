using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>By night, after scores were recounted and a month could be closed.</summary>
internal sealed class FanRetentionJob(FanRetention retention, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => retention.RunAsync(clock.GetUtcNow(), cancel);
}
