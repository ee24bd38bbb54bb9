using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Lots expire by a sweep; a run missed, doubled or broken off changes nothing.</summary>
public sealed partial class PointsUpkeep(
    IServiceScopeFactory scopes,
    PointsSwitch points,
    ILogger<PointsUpkeep> log
)
{
    private const int Most = 500;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (!points.IsOn)
        {
            return;
        }
        var failed = 0;
        int due;
        do
        {
            due = await scopes.EachDueAsync<PointBooks, PointAccountId>(
                books => books.FindDueAsync(now, Most, cancel),
                (services, account) =>
                    services.GetRequiredService<ExpirePoints>().ExecuteAsync(account, now, cancel),
                (error, account) =>
                {
                    failed++;
                    LogFailed(error, account.Value);
                }
            );
        } while (due == Most && failed == 0);
    }

    [LoggerMessage(LogLevel.Error, "Points of account {Account} did not expire; the others do.")]
    private partial void LogFailed(Exception error, Guid account);
}
