using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <summary>
/// Does what batches do by themselves, block by block, on every node: where two of them meet, one writes and the other looks
/// again later.
/// </summary>
public sealed partial class PaySweep(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PaySweep> log
) : EachSecond(lifetime, clock)
{
    private const int Most = 20;

    /// <summary>Then the next batch has its turn.</summary>
    private const int BlocksAtOnce = 50;

    /// <returns>Blocks done.</returns>
    public async Task<int> AdvanceAsync(CancellationToken cancel)
    {
        var done = 0;
        foreach (var id in await FindAsync(cancel))
        {
            done += await AdvanceAsync(id, cancel);
        }
        return done;
    }

    /// <summary>A batch on its way is not kept waiting between two blocks.</summary>
    protected override async Task RoundAsync(CancellationToken cancel)
    {
        while (await AdvanceAsync(cancel) > 0) { }
    }

    private async Task<IReadOnlyList<PayBatchId>> FindAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<BreakUnread>()
            .ExecuteAsync(Clock.GetUtcNow(), cancel);
        return await scope
            .ServiceProvider.GetRequiredService<IPayStore>()
            .FindMovingAsync(Most, cancel);
    }

    /// <summary>One batch that cannot go on holds none of the others up.</summary>
    private async Task<int> AdvanceAsync(PayBatchId id, CancellationToken cancel)
    {
        for (var done = 0; ; done++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var step = await scope
                    .ServiceProvider.GetRequiredService<AdvancePayBatch>()
                    .ExecuteAsync(id, Clock.GetUtcNow(), cancel);
                if (step != PayStep.Moved || done == BlocksAtOnce)
                {
                    return done;
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error, id.Value);
                return 0;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A round of payments failed; the next one goes on.")]
    protected override partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "Batch {Id} could not go on; it is tried again.")]
    private partial void LogFailed(Exception error, Guid id);
}
