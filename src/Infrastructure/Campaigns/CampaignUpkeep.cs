using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>
/// What time alone brings about: lists close, draws are drawn, winners are told, prizes lapse and pass on. What is due stands in
/// rows, so that a run missed, doubled or broken off changes nothing.
/// </summary>
public sealed partial class CampaignUpkeep(IServiceScopeFactory scopes, ILogger<CampaignUpkeep> log)
{
    private const int Most = 500;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await EachAsync<ICampaignStore, CampaignId>(
            store => store.FindDueAsync(now, Most, cancel),
            (services, id) => AdvanceAsync(services, id, now, cancel)
        );
        await EachAsync<IPrizeStore, PrizeWinId>(
            prizes => prizes.FindUntoldAsync(Most, cancel),
            (services, id) =>
                services.GetRequiredService<TellWinner>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<IPrizeStore, PrizeWinId>(
            prizes => prizes.FindLapsedAsync(now, Most, cancel),
            (services, id) =>
                services.GetRequiredService<LapsePrize>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<IPrizeStore, PrizeWinId>(
            prizes => prizes.FindSentAsync(now - PrizeWin.ParcelTime, Most, cancel),
            (services, id) =>
                services.GetRequiredService<ArriveParcel>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<IPrizeStore, CampaignId>(
            prizes => prizes.FindSettledAsync(Most, cancel),
            (services, id) => services.GetRequiredService<SettleCampaign>().ExecuteAsync(id, cancel)
        );
    }

    /// <summary>By day: a reminder wakes nobody.</summary>
    public Task RemindAsync(DateTimeOffset now, CancellationToken cancel) =>
        EachAsync<IPrizeStore, PrizeWinId>(
            prizes => prizes.FindToRemindAsync(now, Most, cancel),
            (services, id) => services.GetRequiredService<TellWinner>().RemindAsync(id, now, cancel)
        );

    /// <summary>Each step in a scope of its own: frozen late, it may be drawn at once.</summary>
    private async Task AdvanceAsync(
        IServiceProvider services,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var moved = true;
        while (moved)
        {
            await using var scope = services.CreateAsyncScope();
            var step = await scope
                .ServiceProvider.GetRequiredService<AdvanceCampaign>()
                .ExecuteAsync(id, now, cancel);
            moved = step is { Succeeded: true, Value: true };
            if (!step.Succeeded && await IsDueAsync(services, id, now, cancel))
            {
                LogRefused($"{id}");
            }
        }
    }

    /// <summary>No other node was first.</summary>
    private static async Task<bool> IsDueAsync(
        IServiceProvider services,
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ICampaignStore>();
        return (await store.FindDueAsync(now, Most, cancel)).Contains(id);
    }

    private Task<int> EachAsync<TFinder, TId>(
        Func<TFinder, Task<IReadOnlyList<TId>>> find,
        Func<IServiceProvider, TId, Task> act
    )
        where TFinder : notnull =>
        scopes.EachDueAsync(find, act, (error, id) => LogFailed(error, $"{id}"));

    /// <summary>Once is a race; each minute is something no rule allows, and members wait for their prizes.</summary>
    [LoggerMessage(
        LogLevel.Warning,
        "The database refused what is due of the campaign {Id}; it is tried again. If this repeats, its draw breaks a rule."
    )]
    private partial void LogRefused(string id);

    /// <summary>One that cannot be moved holds none of the others up.</summary>
    [LoggerMessage(LogLevel.Error, "Upkeep of {Id} failed; the others go on.")]
    private partial void LogFailed(Exception error, string id);
}
