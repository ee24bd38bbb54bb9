using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Standing;

/// <summary>
/// Works the queue of changed standings off, each row in a unit of work of its own: what one follower throws keeps that row
/// for later and holds nobody else up.
/// </summary>
public sealed partial class StandingSweep(IServiceScopeFactory scopes, ILogger<StandingSweep> log)
{
    private const int Step = 200;

    /// <returns>How many rows were told.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var told = 0;
        while (await DueAsync(now, cancel) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                told += await TellAsync(id, now, cancel) ? 1 : 0;
            }
        }
        return told;
    }

    private async Task<List<long>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        return await db.Set<StandingChange>()
            .Where(change => change.DueAt <= now)
            .OrderBy(change => change.DueAt)
            .ThenBy(change => change.Id)
            .Select(change => change.Id)
            .Take(Step)
            .ToListAsync(cancel);
    }

    private async Task<bool> TellAsync(long id, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var tell = scope.ServiceProvider.GetRequiredService<TellStanding>();
            if ((await tell.ExecuteAsync(id, now, cancel)).Value)
            {
                return true;
            }
        }
#pragma warning disable CA1031 // Whatever a follower throws: the row stays and the others go on.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(failure, id);
        }
        await PostponeAsync(id, now, cancel);
        return false;
    }

    private async Task PostponeAsync(long id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IStandingStore>();
        if (await store.FindAsync(id, cancel) is not { } row)
        {
            return;
        }
        row.Postpone(now);
        try
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Another node has just told it.
        }
    }

    [LoggerMessage(LogLevel.Error, "Change of standing {Row} could not be told; it stays queued.")]
    private partial void LogFailed(Exception failure, long row);
}
