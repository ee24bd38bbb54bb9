using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>On every node: runs what waits, one after the other. Staff look at the page meanwhile, so it looks each second.</summary>
internal sealed partial class ImportJobSweep(
    ImportJobRun run,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<ImportJobSweep> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await run.RunNextAsync(stopping)) { }
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogFailed(error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for imports failed; the next round goes on.")]
    private partial void LogFailed(Exception error);
}
