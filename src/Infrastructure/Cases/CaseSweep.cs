using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>
/// Checks what was handed in, on every node: a case two of them meet goes on once. Each goes through what waits in an order of
/// its own, so that they seldom meet.
/// </summary>
public sealed partial class CaseSweep(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<CaseSweep> log
) : EachSecond(lifetime, clock)
{
    private const int Most = 200;

    /// <summary>A check waits for the database most of its time.</summary>
    private const int AtOnce = 4;

    /// <summary>What could not be checked is tried again then: a thousand of them are not a thousand errors a second.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<CaseId, DateTimeOffset> resting = new();

    /// <summary>All that wait, oldest first, block by block: those that stay where they are hold none of the others up.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> CheckWaitingAsync(CancellationToken cancel)
    {
        Wake();
        var (looked, staying) = (0, 0);
        CaseId[] waiting;
        do
        {
            waiting = await FindAsync(staying, cancel);
            Random.Shared.Shuffle(waiting);
            await Parallel.ForEachAsync(
                waiting,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (id, stop) =>
                {
                    if (!await CheckAsync(id, stop))
                    {
                        Interlocked.Increment(ref staying);
                    }
                }
            );
            looked += waiting.Length;
        } while (waiting.Length == Most);
        return looked;
    }

    protected override Task RoundAsync(CancellationToken cancel) => CheckWaitingAsync(cancel);

    private async Task<CaseId[]> FindAsync(int skip, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return
        [
            .. await scope
                .ServiceProvider.GetRequiredService<ICaseStore>()
                .FindSubmittedAsync(Clock.GetUtcNow() - CheckCase.Patience, skip, Most, cancel),
        ];
    }

    private void Wake()
    {
        var now = Clock.GetUtcNow();
        foreach (var (id, _) in resting.Where(one => one.Value <= now).ToList())
        {
            resting.TryRemove(id, out _);
        }
    }

    /// <returns>False: it stays where it is.</returns>
    private async Task<bool> CheckAsync(CaseId id, CancellationToken cancel)
    {
        if (resting.ContainsKey(id))
        {
            return false;
        }
        try
        {
            var done = await CheckAsync(id, toPeople: false, cancel);
            if (!done.Succeeded)
            {
                LogToPeople(id.Value, done.Refusal.Code);
                done = await CheckAsync(id, toPeople: true, cancel);
            }
            return done is { Succeeded: true, Value: true };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            resting[id] = Clock.GetUtcNow() + Rest;
            LogFailed(error, id.Value);
            return false;
        }
    }

    /// <summary>Each in a scope of its own: of what was refused nothing may be saved.</summary>
    private async Task<Outcome<bool>> CheckAsync(CaseId id, bool toPeople, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<CheckCase>()
            .ExecuteAsync(id, Clock.GetUtcNow(), cancel, toPeople);
    }

    [LoggerMessage(LogLevel.Error, "A round of case checks failed; the next one goes on.")]
    protected override partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "Case {Id} could not be checked; it is tried again later.")]
    private partial void LogFailed(Exception error, Guid id);

    [LoggerMessage(
        LogLevel.Warning,
        "Case {Id} cannot end by its checks alone, people decide: {Code}."
    )]
    private partial void LogToPeople(Guid id, string code);
}
