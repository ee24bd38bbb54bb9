using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>
/// On every node: prepares what waits, as many beside each other as settings say. A member looks at the page meanwhile, so
/// it looks each second. What a killed node had taken is free again when its lease ends.
/// </summary>
public sealed partial class MaterialSweep(
    IServiceScopeFactory scopes,
    MaterialRules rules,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<MaterialSweep> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Fetching from WeChat and reading a document have their own limits well below.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>WeChat or the storage was away.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    /// <summary>
    /// More than compute at once (see the studio): on a busy node each waits for its turn between any two steps, and members would
    /// wait behind two photos that wait themselves.
    /// </summary>
    private int AtOnce => rules.AtOnce > 0 ? rules.AtOnce : 4 * Environment.ProcessorCount;

    /// <summary>Takes what is free and prepares it.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> PrepareWaitingAsync(CancellationToken cancel)
    {
        var taken = await TakeAsync(AtOnce, cancel);
        await Task.WhenAll(taken.Select(id => PrepareAsync(id, cancel)));
        return taken.Count;
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var running = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            try
            {
                var taken = await TakeAsync(AtOnce - running.Count, stopping);
                running.AddRange(taken.Select(id => PrepareAsync(id, stopping)));
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            var pause = Task.Delay(Pause, clock, stopping);
            await Task.WhenAny(running.Count < AtOnce ? pause : Task.WhenAny([.. running, pause]));
        }
        await Task.WhenAll(running);
    }

    private async Task<IReadOnlyList<MaterialId>> TakeAsync(int most, CancellationToken cancel)
    {
        if (most <= 0)
        {
            return [];
        }
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<IMaterialQueue>();
        return await queue.TakeAsync(most, now, now + Lease, cancel);
    }

    private async Task PrepareAsync(MaterialId id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<IMaterialQueue>();
        try
        {
            var prepare = scope.ServiceProvider.GetRequiredService<PrepareMaterial>();
            await prepare.ExecuteAsync(id, clock.GetUtcNow(), cancel);
        }
        catch (MaterialStorageException error)
        {
            LogLater(id.Value, error);
            await queue.PostponeAsync(id, clock.GetUtcNow() + Later, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await queue.PostponeAsync(id, clock.GetUtcNow(), CancellationToken.None);
        }
#pragma warning disable CA1031 // It counts as a try, and the next one goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(id.Value, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for materials failed; the next round goes on.")]
    private partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Warning, "Material {Id} waits: something it needs is away.")]
    private partial void LogLater(Guid id, Exception error);

    [LoggerMessage(
        LogLevel.Error,
        "Material {Id} was not prepared; it is tried again after its lease."
    )]
    private partial void LogFailed(Guid id, Exception error);
}
