using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>On every node: runs what waits, one after the other. Staff look at the page meanwhile, so it looks each second.</summary>
internal sealed partial class ImportJobSweep(
    ImportJobRun run,
    ImportCleaning cleaning,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<ImportJobSweep> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        // Behind whoever was killed, before an hour is over.
        await TryAsync(() => cleaning.CleanAsync(clock.GetUtcNow(), stopping), stopping);
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(() => RunAllAsync(stopping), stopping);
            await Task.Delay(Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAllAsync(CancellationToken stopping)
    {
        while (await run.RunNextAsync(stopping)) { }
    }

    private async Task TryAsync(Func<Task> step, CancellationToken stopping)
    {
        try
        {
            await step();
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailed(error);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for imports failed; the next round goes on.")]
    private partial void LogFailed(Exception error);
}
