using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// What is old enough goes: interactions of published months, then their days into an archive, and what people were called and said of them. Each step stands in rows, so that it may
/// be stopped anywhere and asked as often as anybody likes. Months, ranks and scores stay.
/// </summary>
public sealed partial class FanRetention(
    IServiceScopeFactory scopes,
    IOptions<IronFansOptions> options,
    ILogger<FanRetention> log
)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var due = scope.ServiceProvider.GetRequiredService<RetentionDue>();
            if (await due.IsClosingAsync(now, cancel))
            {
                return;
            }
        }
        await scopes.EachDueAsync<RetentionDue, int>(
            due => due.FindToPurgeAsync(now - options.Value.KeepInteractions, cancel),
            (services, month) =>
                services.GetRequiredService<InteractionPurge>().ExecuteAsync(month, now, cancel),
            LogFailed
        );
        await scopes.EachDueAsync<RetentionDue, int>(
            due => due.FindToArchiveAsync(now - options.Value.KeepDayCounts, cancel),
            (services, month) => ArchiveAsync(services, month, now, cancel),
            LogFailed
        );
        await scopes.EachDueAsync<RetentionDue, int>(
            due => due.FindToForgetAsync(now - options.Value.KeepDayCounts, cancel),
            (services, month) =>
                services.GetRequiredService<MonthWords>().ForgetAsync(month, cancel),
            LogFailed
        );
        await using var last = scopes.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<ArchiveLeavers>().ExecuteAsync(now, cancel);
    }

    private static async Task ArchiveAsync(
        IServiceProvider services,
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await services.GetRequiredService<ArchiveWriter>().ExecuteAsync(month, now, cancel);
        await services.GetRequiredService<DayClearing>().ExecuteAsync(month, now, cancel);
    }

    [LoggerMessage(LogLevel.Error, "What is kept of the month {Month} did not get further.")]
    private partial void LogFailed(Exception error, int month);
}
