using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// The lease of an import that runs, kept by a timer beside it: a slow block, or an index that is built, does not lose it.
/// Whoever lost it all the same stops.
/// </summary>
internal sealed class HeldLease : IAsyncDisposable
{
    private static readonly TimeSpan Beat = ImportLease.Length / 4;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly Guid holder;
    private readonly CancellationTokenSource work;
    private readonly CancellationTokenSource over = new();
    private readonly Task beating;
    private volatile bool isLost;

    private HeldLease(
        IServiceScopeFactory scopes,
        TimeProvider clock,
        Guid holder,
        CancellationToken cancel
    )
    {
        (this.scopes, this.clock, this.holder) = (scopes, clock, holder);
        work = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        beating = Task.Run(BeatAsync, CancellationToken.None);
    }

    /// <summary>Another import has it now.</summary>
    public bool IsLost => isLost;

    /// <summary>Cancelled with the caller's, and when the lease is lost.</summary>
    public CancellationToken Work => work.Token;

    /// <exception cref="ImportBusyException">Another import has it.</exception>
    public static async Task<HeldLease> TakeAsync(
        IServiceScopeFactory scopes,
        TimeProvider clock,
        Guid holder,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = scope.ServiceProvider.GetRequiredService<ImportLease>();
        return await lease.HoldAsync(holder, clock.GetUtcNow(), cancel)
            ? new(scopes, clock, holder, cancel)
            : throw new ImportBusyException();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await beating;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var lease = scope.ServiceProvider.GetRequiredService<ImportLease>();
            await lease.FreeAsync(holder, clock.GetUtcNow(), CancellationToken.None);
        }
#pragma warning disable CA1031 // It runs out by itself; what ended the run is what is to be told.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Nothing to do.
        }
        over.Dispose();
        work.Dispose();
    }

    private async Task BeatAsync()
    {
        var kept = clock.GetUtcNow();
        while (!isLost)
        {
            await Task.Delay(Beat, clock, over.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return;
            }
            try
            {
                (isLost, kept) = (!await KeepAsync(), clock.GetUtcNow());
            }
#pragma warning disable CA1031 // A database that is away for a moment is no reason to stop.
            catch (Exception)
#pragma warning restore CA1031
            {
                isLost = clock.GetUtcNow() - kept > ImportLease.Length;
            }
            if (over.IsCancellationRequested)
            {
                return;
            }
        }
        await work.CancelAsync();
    }

    /// <summary>In turn with the other writers of an embedded database.</summary>
    private async Task<bool> KeepAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var turn = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        await turn.BeginAsync(over.Token);
        var kept = await scope
            .ServiceProvider.GetRequiredService<ImportLease>()
            .KeepAsync(holder, clock.GetUtcNow(), over.Token);
        await turn.CommitAsync(over.Token);
        return kept;
    }
}
