using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Upkeep;
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

    /// <returns>How many were looked at.</returns>
    public async Task<int> CheckWaitingAsync(CancellationToken cancel)
    {
        CaseId[] waiting;
        await using (var scope = scopes.CreateAsyncScope())
        {
            waiting =
            [
                .. await scope
                    .ServiceProvider.GetRequiredService<ICaseStore>()
                    .FindSubmittedAsync(Clock.GetUtcNow() - CheckCase.Patience, Most, cancel),
            ];
        }
        Random.Shared.Shuffle(waiting);
        await Parallel.ForEachAsync(
            waiting,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            (id, stop) => new ValueTask(CheckAsync(id, stop))
        );
        return waiting.Length;
    }

    protected override Task RoundAsync(CancellationToken cancel) => CheckWaitingAsync(cancel);

    /// <summary>One that cannot be checked holds none of the others up.</summary>
    private async Task CheckAsync(CaseId id, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await scope
                .ServiceProvider.GetRequiredService<CheckCase>()
                .ExecuteAsync(id, Clock.GetUtcNow(), cancel);
            if (!done.Succeeded)
            {
                LogStays(id.Value, done.Refusal.Code);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, id.Value);
        }
    }

    [LoggerMessage(LogLevel.Error, "A round of case checks failed; the next one goes on.")]
    protected override partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "Case {Id} could not be checked; it is tried again.")]
    private partial void LogFailed(Exception error, Guid id);

    [LoggerMessage(LogLevel.Warning, "Case {Id} stays: {Code}.")]
    private partial void LogStays(Guid id, string code);
}
