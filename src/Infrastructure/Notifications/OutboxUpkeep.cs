using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Beside the dispatcher: writes fans' acts down, matches receipts, ends waits that lasted too long.</summary>
internal sealed partial class OutboxUpkeep(
    FanActBook acts,
    ReceiptMatching receipts,
    OutboxExpiry expiry,
    ParkedRound parked,
    ParkedDue due,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<OutboxUpkeep> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Rounds between looks at what is less urgent.</summary>
    private const int Rarely = 20;

    /// <summary>What was noted last is written by a stopping host too.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => acts.FlushAsync(), cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        for (var round = 1; !stopping.IsCancellationRequested; round++)
        {
            await TryAsync(() => acts.FlushAsync(), stopping);
            await TryAsync(() => due.WakeAsync(stopping), stopping);
            await TryAsync(() => receipts.MatchAsync(stopping), stopping);
            if (round % Rarely == 0)
            {
                await TryAsync(() => expiry.EndAsync(clock.GetUtcNow()), stopping);
                await TryAsync(() => parked.LookAsync(stopping), stopping);
            }
            await Task.Delay(Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
    }

    [LoggerMessage(LogLevel.Error, "The outbox's upkeep failed; it is tried again.")]
    private partial void LogFailed(Exception error);
}
