using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>
/// What the clock asks of months: begun, held against their days, closed, screened, published. Each is a step of its own that stands in
/// rows, so that it may be asked at any time and as often as anybody likes.
/// </summary>
public sealed partial class FanMonthUpkeep(IServiceScopeFactory scopes, ILogger<FanMonthUpkeep> log)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OpenMonth>().ExecuteAsync(now, cancel);
        }
        await EachAsync(
            async (services, month) =>
            {
                if (now >= FanMonth.CloseOf(month))
                {
                    await services
                        .GetRequiredService<ScoreRecount>()
                        .ExecuteAsync(month, now, cancel);
                }
                await services.GetRequiredService<CloseMonth>().ExecuteAsync(month, now, cancel);
                await services.GetRequiredService<ScreenMonth>().ExecuteAsync(month, now, cancel);
                await services.GetRequiredService<PublishMonth>().ExecuteAsync(month, now, cancel);
            },
            cancel
        );
        // Neither waits for the other.
        await EachAsync(
            (services, month) =>
                services.GetRequiredService<TellHonourWatchers>().ExecuteAsync(month, now, cancel),
            cancel
        );
        await EachAsync(
            (services, month) =>
                services.GetRequiredService<DraftMonthArticle>().ExecuteAsync(month, now, cancel),
            cancel
        );
    }

    private Task<int> EachAsync(Func<IServiceProvider, int, Task> step, CancellationToken cancel) =>
        scopes.EachDueAsync<IFanMonthStore, int>(
            async store =>
                [.. (await store.FindUnfinishedAsync(cancel)).Select(month => month.Month)],
            step,
            (error, month) => LogFailed(error, month)
        );

    [LoggerMessage(LogLevel.Error, "The month {Month} did not get further.")]
    private partial void LogFailed(Exception error, int month);
}
