using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Campaigns;
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

    public Task RunAsync(CancellationToken cancel) =>
        scopes.EachDueAsync<ILotteryStore, CampaignId>(
            store => store.FindWaitingAsync(Most, cancel),
            (services, id) =>
                services
                    .GetRequiredService<FetchPublicValues>()
                    .ExecuteAsync(id, clock.GetUtcNow(), cancel),
            (error, id) => LogFailed(error, id.Value)
        );

    /// <summary>One draw that cannot be read holds none of the others up.</summary>
    [LoggerMessage(LogLevel.Error, "The public value of draw {Id} was not looked for.")]
    private partial void LogFailed(Exception error, Guid id);
}
