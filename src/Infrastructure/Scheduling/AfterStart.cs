using Microsoft.Extensions.Hosting;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>Work of every node that begins once the host answers requests: nobody waits for it.</summary>
public abstract class AfterStart(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(started.SetResult))
        {
            await started.Task.WaitAsync(stoppingToken);
        }
        await RunAsync(stoppingToken);
    }

    /// <summary>Ends when the host stops.</summary>
    protected abstract Task RunAsync(CancellationToken stopping);
}
