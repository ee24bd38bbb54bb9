using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Cleans once an hour; several nodes doing so is harmless.</summary>
internal sealed partial class SessionCleaningJob(
    SessionCleaning cleaning,
    TimeProvider clock,
    ILogger<SessionCleaningJob> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await cleaning.CleanAsync(clock.GetUtcNow());
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Old sessions could not be deleted; tried again.")]
    private partial void LogFailed(Exception error);
}
