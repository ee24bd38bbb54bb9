using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Brings one claimed message on its way: plans, sends, and plans anew when WeChat knew better.</summary>
public sealed partial class Delivery(
    DeliveryReads facts,
    OutboxResults results,
    Allowances allowances,
    IFanMessageSender sender,
    SendPace pace,
    AccountFaults faults,
    PathStops stops,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    ILogger<Delivery> log
)
{
    /// <summary>More ways than there are, and each may be corrected once.</summary>
    private const int MostTurns = 12;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The client ends before: three attempts of ten seconds and the pauses between them. The lease has to last longer.
    /// </summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(35);

    public async Task DeliverAsync(ClaimedMessage message)
    {
        if (message.Attempt > options.Value.MostAttempts)
        {
            // Each claim ended without a word: whatever it is, it must not hold this fan's others for ever.
            await GiveUpAsync(message, $"begun {message.Attempt - 1} times without an end", null);
            return;
        }
        var (refused, error) = (message.Refused, (string?)null);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var known = await facts.ReadAsync(message, refused, CancellationToken.None);
            switch (DeliveryPlanner.Plan(known, clock.GetUtcNow()))
            {
                case DeliveryPlan.GiveUp hopeless:
                    await GiveUpAsync(message, hopeless.Why, error);
                    return;
                case DeliveryPlan.Wait wait:
                    await ParkAsync(message, known, wait, error);
                    return;
                case DeliveryPlan.Send send:
                    await pace.WaitAsync(send.Route.Fan.AppId);
                    if (message.LeaseUntil - clock.GetUtcNow() < LongestSend)
                    {
                        await results.ReleaseAsync(message);
                        return;
                    }
                    if (await allowances.TakeAsync(message, known, send.Route) is not { } taken)
                    {
                        continue; // Another node was faster: the facts are others now.
                    }
                    var outcome = await TryToSendAsync(message, send.Route);
                    if (outcome.Kind == SendOutcomeKind.Sent)
                    {
                        await RecordAsync(message, send, outcome);
                        return;
                    }
                    error = outcome.Error;
                    await allowances.ReturnAsync(message, known, taken, outcome.Kind);
                    switch (outcome.Kind)
                    {
                        case SendOutcomeKind.Outage:
                            await AwaitEndAsync(message, send.Route, outcome, refused);
                            return;
                        case SendOutcomeKind.Later:
                            await TryLaterAsync(message, outcome, refused);
                            return;
                        case SendOutcomeKind.Stopped:
                            stops.Begin(send.Route.Path, outcome);
                            break;
                        // No record tells whether this way may be taken again: it would be tried once more.
                        case SendOutcomeKind.NotThisWay:
                        case SendOutcomeKind.Gone when send.Route.TemplateId is not null:
                        case SendOutcomeKind.Closed
                            when send.Route.Channel == SendChannels.Template:
                            refused |= send.Route.Channel;
                            break;
                    }
                    break;
            }
        }
        await TryLaterAsync(message, SendOutcome.Later(error ?? "no way settled"), refused);
    }

    /// <summary>
    /// A message that was begun is sent to its end, also while the host stops: ending in between would
    /// leave it unknown. Only the lease ends it, before another node may claim the message.
    /// </summary>
    private async Task<SendOutcome> TryToSendAsync(ClaimedMessage message, Route route)
    {
        using var limit = new CancellationTokenSource(LongestSend, clock);
        try
        {
            return await sender.SendAsync(message, route, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return SendOutcome.Outage("no answer", SendVerdict.LookAtNetwork);
        }
        catch (Exception unforeseen)
        {
            // Counts as a try: it must not block this fan's messages for ever.
            LogNotSent(unforeseen, message.Id);
            return SendOutcome.Later(unforeseen.GetType().Name);
        }
    }

    private async Task TryLaterAsync(
        ClaimedMessage message,
        SendOutcome outcome,
        SendChannels refused
    )
    {
        if (message.Attempt < options.Value.MostAttempts)
        {
            var pause = PauseAfter(message.Attempt);
            var wait = outcome.Wait > pause ? outcome.Wait : pause;
            await results.LaterAsync(message, wait, outcome.Error, refused);
            return;
        }
        await GiveUpAsync(message, $"tried {message.Attempt} times", outcome.Error);
    }

    /// <summary>Not the message's fault: it is not counted, and only its expiry ends it.</summary>
    private Task<bool> AwaitEndAsync(
        ClaimedMessage message,
        Route route,
        SendOutcome outcome,
        SendChannels refused
    )
    {
        var pause = faults.Met(route.Path, outcome.Error, outcome.Advice);
        var wait = outcome.Wait > pause ? outcome.Wait : pause;
        return results.LaterAsync(message, wait, outcome.Error, refused, counts: false);
    }

    private async Task RecordAsync(
        ClaimedMessage message,
        DeliveryPlan.Send send,
        SendOutcome outcome
    )
    {
        faults.Over(send.Route.Path);
        if (!await results.SentAsync(message, send, outcome.MessageId))
        {
            LogTaken(message.Id);
        }
    }

    private async Task GiveUpAsync(ClaimedMessage message, string why, string? error)
    {
        await results.GiveUpAsync(message, why, error);
        LogGivenUp(message.Id, why, error);
    }

    /// <summary>Looks again after parking: an act of the fan in between found nothing to wake.</summary>
    private async Task ParkAsync(
        ClaimedMessage message,
        DeliveryFacts known,
        DeliveryPlan.Wait wait,
        string? error
    )
    {
        var parked = await results.ParkAsync(
            message,
            known.Other?.Fan,
            known.ExpiresAt,
            wait,
            error
        );
        var now = await facts.ReadAsync(message, known.Refused, CancellationToken.None);
        if (parked && DeliveryPlanner.Plan(now, clock.GetUtcNow()) is DeliveryPlan.Send)
        {
            await results.UnparkAsync(message);
        }
    }

    /// <summary>1, 2, 4 … seconds up to ten minutes, with up to a quarter added so that nodes spread.</summary>
    private static TimeSpan PauseAfter(int attempt)
    {
        var seconds = Math.Min(Math.Pow(2, attempt - 1), LongestPause.TotalSeconds);
#pragma warning disable CA5394 // Spreads retries; nothing secret depends on it.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }

    [LoggerMessage(LogLevel.Error, "Message {MessageId} could not be sent; it is tried again.")]
    private partial void LogNotSent(Exception error, long messageId);

    [LoggerMessage(
        LogLevel.Warning,
        "Message {MessageId} was sent, but its lease had ended by then: another node may send it a second time."
    )]
    private partial void LogTaken(long messageId);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} was given up: {Reason} ({Error})")]
    private partial void LogGivenUp(long messageId, string reason, string? error);
}
