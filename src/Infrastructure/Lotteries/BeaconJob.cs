using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Before the upkeep of campaigns in the same minute: a value that is known is drawn with at once.</summary>
internal sealed partial class BeaconJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<BeaconJob> log
) : IUnionJob
{
    private const int Most = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var looking = scopes.CreateAsyncScope();
        var waiting = await looking
            .ServiceProvider.GetRequiredService<ILotteryStore>()
            .FindWaitingAsync(Most, cancel);
        foreach (var id in waiting)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<FetchPublicValues>()
                    .ExecuteAsync(id, clock.GetUtcNow(), cancel);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error, id.Value);
            }
        }
    }

    /// <summary>One draw that cannot be read holds none of the others up.</summary>
    [LoggerMessage(LogLevel.Error, "The public value of draw {Id} was not looked for.")]
    private partial void LogFailed(Exception error, Guid id);
}
