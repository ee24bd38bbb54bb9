using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Totals;

/// <summary>The days that are to be counted, one by one; a run missed or broken off is made up for by the next.</summary>
public sealed partial class DayTotalsUpkeep(
    IServiceScopeFactory scopes,
    ILogger<DayTotalsUpkeep> log
)
{
    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) =>
        scopes.EachDueAsync<CountDay, DateOnly>(
            days => days.FindDueAsync(now, cancel),
            (services, day) =>
                services.GetRequiredService<CountDay>().ExecuteAsync(day, now, cancel),
            (error, day) => LogFailed(error, day)
        );

    [LoggerMessage(LogLevel.Error, "{Day} was not counted.")]
    private partial void LogFailed(Exception error, DateOnly day);
}
