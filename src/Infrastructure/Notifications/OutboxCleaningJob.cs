using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications;

internal sealed class OutboxCleaningJob(
    OutboxExpiry expiry,
    ReachCleaning reach,
    IOptions<NotificationOptions> options,
    TimeProvider clock
) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - options.Value.Keep;
        await expiry.ForgetAsync(before);
        await reach.ForgetAsync(before);
    }
}
