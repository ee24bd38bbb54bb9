using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Fans.Erasing;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

/// <summary>Looks once a minute; several nodes doing so is harmless.</summary>
internal sealed partial class ErasureJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<ErasureJob> log
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
                    .ServiceProvider.GetRequiredService<FinishErasures>()
                    .ExecuteAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Logs could not be cleared of erased people; it is tried again."
    )]
    private partial void LogFailed(Exception error);
}
