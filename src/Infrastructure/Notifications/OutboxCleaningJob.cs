using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Forgets old messages once an hour; several nodes doing so is harmless.</summary>
internal sealed partial class OutboxCleaningJob(
    OutboxExpiry expiry,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    ILogger<OutboxCleaningJob> log
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
                await expiry.ForgetAsync(clock.GetUtcNow() - options.Value.Keep);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Old messages could not be deleted; tried again.")]
    private partial void LogFailed(Exception error);
}
