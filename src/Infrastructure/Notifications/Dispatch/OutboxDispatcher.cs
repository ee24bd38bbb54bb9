using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Sends what waits in the outbox, on every node, until the host stops.</summary>
internal sealed partial class OutboxDispatcher(
    OutboxClaims claims,
    OutboxResults results,
    Delivery delivery,
    IOptions<NotificationOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var claimed = 0;
            try
            {
                var messages = await claims.ClaimAsync(stopping);
                claimed = messages.Count;
                await SendAsync(messages, stopping);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            if (claimed == 0)
            {
                await Task.Delay(Pause, clock, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A stopping host ends what it began and gives the rest of its claim back.</summary>
    private Task SendAsync(List<ClaimedMessage> messages, CancellationToken stopping) =>
        Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce },
            async (message, _) =>
            {
                try
                {
                    await (
                        stopping.IsCancellationRequested
                            ? results.ReleaseAsync(message)
                            : delivery.DeliverAsync(message)
                    );
                }
                catch (Exception error)
                {
                    // Its lease runs out, and it is tried again; the others of the claim go on.
                    LogNotDelivered(error, message.Id);
                }
            }
        );

    [LoggerMessage(LogLevel.Error, "The outbox could not be worked on; it is tried again.")]
    private partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "What became of message {MessageId} could not be recorded.")]
    private partial void LogNotDelivered(Exception error, long messageId);
}
