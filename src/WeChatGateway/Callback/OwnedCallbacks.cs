using System.Collections.Concurrent;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// Callbacks this node owns: each runs to its end under a lease that is renewed while it lasts,
/// also after its delivery was answered. A stopping host waits for them.
/// </summary>
public sealed partial class OwnedCallbacks(
    CallbackOwner owner,
    Inbox inbox,
    TimeProvider clock,
    ILogger<OwnedCallbacks> log
) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>Null when another owner took over, or the database failed: the record tells.</summary>
    public Task<CallbackAnswer?> Start(Callback callback, int fence, RunningHandler? started)
    {
        var task = OwnAsync(callback, fence, started);
        running[task] = true;
        _ = task.ContinueWith(
            ended => running.TryRemove(ended, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return task;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(running.Keys).WaitAsync(cancellationToken);

    private async Task<CallbackAnswer?> OwnAsync(
        Callback callback,
        int fence,
        RunningHandler? started
    )
    {
        // The delivery goes on waiting on its own; this part must not run on its stack.
        await Task.Yield();
        using var ended = new CancellationTokenSource();
        var renewal = RenewAsync(callback, fence, ended.Token);
        try
        {
            return await owner.FinishAsync(callback, fence, started) is { } answer
                ? CallbackAnswer.Of(answer.Mode, answer.Reply)
                : null;
        }
        catch (Exception error)
        {
            // Still Received on disk: when the lease has run out, a repeat or the sweep takes over.
            LogNotFinished(error, callback.Fan);
            return null;
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
        }
    }

    private async Task RenewAsync(Callback callback, int fence, CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(CallbackTimes.Renewal, clock, ended)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return;
            }
            try
            {
                var lease = clock.GetUtcNow() + CallbackTimes.Lease;
                await inbox.RenewAsync(callback.Key, fence, lease);
            }
            catch (Exception error)
            {
                LogNotRenewed(error, callback.Fan);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "A callback of {Fan} could not be finished; it stays on record."
    )]
    private partial void LogNotFinished(Exception error, Domain.Fans.Contracts.FanIdentity fan);

    [LoggerMessage(LogLevel.Warning, "The lease of a callback of {Fan} could not be renewed.")]
    private partial void LogNotRenewed(Exception error, Domain.Fans.Contracts.FanIdentity fan);
}
