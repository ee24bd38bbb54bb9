using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Campaigns.Series;

/// <summary>Has the coming month's drafts made. What is due follows from rows and the clock: a run missed or doubled changes nothing.</summary>
public sealed partial class SeriesUpkeep(IServiceScopeFactory scopes, ILogger<SeriesUpkeep> log)
{
    private const int Most = 500;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) =>
        scopes.EachDueAsync<ICampaignSeriesStore, CampaignSeriesId>(
            store => store.FindRunningAsync(Most, cancel),
            (services, id) =>
                services.GetRequiredService<RepeatCampaign>().ExecuteAsync(id, now, cancel),
            (error, id) => LogFailed(error, id)
        );

    /// <summary>One that cannot be made holds none of the others up.</summary>
    [LoggerMessage(LogLevel.Error, "The draft of series {Id} was not made; the others go on.")]
    private partial void LogFailed(Exception error, CampaignSeriesId id);
}

internal sealed class SeriesJob(SeriesUpkeep upkeep, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => upkeep.RunAsync(clock.GetUtcNow(), cancel);
}
