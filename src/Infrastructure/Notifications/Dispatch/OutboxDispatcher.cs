using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Sends what waits in the outbox, on every node, until the host stops.</summary>
internal sealed partial class OutboxDispatcher(
    OutboxClaims claims,
    OutboxResults results,
    Delivery delivery,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var claimed = 0;
            try
            {
                var messages = await claims.ClaimAsync(stoppingToken);
                claimed = messages.Count;
                await SendAsync(messages, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            if (claimed == 0)
            {
                await Task.Delay(Pause, clock, stoppingToken)
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
