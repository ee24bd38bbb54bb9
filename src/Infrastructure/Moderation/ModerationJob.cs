using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Leaves to people what WeChat does not decide.</summary>
internal sealed class ModerationJob(GiveUpWaiting giveUp, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        giveUp.ExecuteAsync(clock.GetUtcNow(), cancel);
}
