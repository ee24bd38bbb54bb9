using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Moderation;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Once a minute: leaves to people what WeChat does not decide. Several nodes doing so is harmless.</summary>
internal sealed partial class ModerationJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<ModerationJob> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<GiveUpWaiting>()
                    .ExecuteAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Overdue content checks could not be settled; tried again.")]
    private partial void LogFailed(Exception error);
}
