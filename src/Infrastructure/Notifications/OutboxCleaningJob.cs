using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications;

internal sealed class OutboxCleaningJob(
    OutboxExpiry expiry,
    IOptions<NotificationOptions> options,
    TimeProvider clock
) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        expiry.ForgetAsync(clock.GetUtcNow() - options.Value.Keep);
}
