using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Sends what waits in the outbox, on every node, until the host stops.</summary>
public sealed partial class OutboxDispatcher(
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
    private readonly SemaphoreSlim free = new(options.Value.AtOnce);

    public override void Dispose()
    {
        base.Dispose();
        free.Dispose();
    }

    /// <summary>A slow send holds one place, not the others of its claim. A stopping host ends what it began.</summary>
    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var claimed = await ClaimAsync(stopping);
            foreach (var message in claimed)
            {
                await BeginAsync(message, stopping);
            }
            if (claimed.Count == 0)
            {
                await Task.Delay(Pause, clock, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        for (var ended = 0; ended < options.Value.AtOnce; ended++)
        {
            await free.WaitAsync(CancellationToken.None);
        }
    }

    private async Task<List<ClaimedMessage>> ClaimAsync(CancellationToken stopping)
    {
        try
        {
            return await claims.ClaimAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception error)
        {
            LogRoundFailed(error);
            return [];
        }
    }

    /// <summary>Waits for a free place; what a stopping host has not begun it gives back.</summary>
    private async Task BeginAsync(ClaimedMessage message, CancellationToken stopping)
    {
        try
        {
            await free.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            await WatchAsync(message, results.ReleaseAsync);
            return;
        }
        _ = Task.Run(
            async () =>
            {
                await WatchAsync(message, delivery.DeliverAsync);
                free.Release();
            },
            CancellationToken.None
        );
    }

    /// <summary>When it fails its lease runs out, and it is tried again; the others go on.</summary>
    private async Task WatchAsync(ClaimedMessage message, Func<ClaimedMessage, Task> act)
    {
        try
        {
            await act(message);
        }
        catch (Exception error)
        {
            LogNotDelivered(error, message.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be worked on; it is tried again.")]
    private partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "What became of message {MessageId} could not be recorded.")]
    private partial void LogNotDelivered(Exception error, long messageId);
}
