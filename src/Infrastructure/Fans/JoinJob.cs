using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Twice a minute: joins what events named, and mends what was saved beside a join.</summary>
internal sealed partial class JoinJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<JoinJob> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                var now = clock.GetUtcNow();
                await services.GetRequiredService<Sightings>().JoinAllAsync(now, stoppingToken);
                await services.GetRequiredService<MendJoins>().ExecuteAsync(now, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Identities could not be joined; tried again.")]
    private partial void LogFailed(Exception error);
}
