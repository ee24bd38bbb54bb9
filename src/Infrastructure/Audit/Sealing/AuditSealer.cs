using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>
/// Runs on every node; one of them holds the lease and chains new rows each second. A node that finds nothing to do has
/// asked one cheap question.
/// </summary>
public sealed partial class AuditSealer(
    SealerLease lease,
    AuditSealing sealing,
    HeadPublishing heads,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<AuditSealer> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A head that cannot be written is tried again that much later; sealing goes on meanwhile.</summary>
    private static readonly TimeSpan HeadPause = TimeSpan.FromSeconds(30);

    private DateTimeOffset headsAgainAt = DateTimeOffset.MinValue;

    /// <summary>What was written until now is sealed and published by a stopping host, and the lease given back.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => RoundAsync(isLast: true, cancellationToken), cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(() => RoundAsync(isLast: false, stopping), stopping);
            await Task.Delay(Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Seals all that waits, batch by batch, and publishes a head when one is due.</summary>
    /// <param name="isLast">A head is due for a single row, and the lease is given back.</param>
    public async Task RoundAsync(bool isLast, CancellationToken cancel)
    {
        var seen = await lease.LookAsync(cancel);
        if (!seen.Waits && !IsHeadDue(seen, isLast))
        {
            return;
        }
        var held = await lease.HoldAsync(seen, clock.GetUtcNow());
        while (held is { Waits: true } && !cancel.IsCancellationRequested)
        {
            held = await sealing.SealAsync(held, clock.GetUtcNow(), cancel);
            held =
                held is not null && IsHeadDue(held, isLast: false)
                    ? await PublishAsync(held)
                    : held;
        }
        if (held is not null && IsHeadDue(held, isLast))
        {
            held = await PublishAsync(held);
        }
        if (held is not null && isLast)
        {
            await lease.GiveBackAsync(held, clock.GetUtcNow());
        }
    }

    private bool IsHeadDue(SealerState state, bool isLast)
    {
        var now = clock.GetUtcNow();
        return isLast ? state.Seq > state.HeadSeq : now >= headsAgainAt && heads.IsDue(state, now);
    }

    private async Task<SealerState?> PublishAsync(SealerState held)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await heads.PublishAsync(held, now);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            headsAgainAt = now + HeadPause;
            LogHeadNotWritten(error);
            return held;
        }
    }

    private async Task TryAsync(Func<Task> act, CancellationToken stopping)
    {
        try
        {
            await act();
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailed(error);
        }
        catch (OperationCanceledException)
        {
            // The host stops; the next one seals what is left.
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit trail could not be sealed; it is tried again.")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(
        LogLevel.Error,
        "A signed head of the audit trail could not be written to Audit:HeadsDirectory; it is tried again."
    )]
    private partial void LogHeadNotWritten(Exception error);
}
