using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Sends what waits in the outbox, on every node, until the host stops.</summary>
internal sealed partial class OutboxDispatcher(
    OutboxClaims claims,
    IFanMessageSender sender,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log
) : BackgroundService
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var claimed = 0;
            try
            {
                var messages = await claims.ClaimAsync(stoppingToken);
                claimed = messages.Count;
                await Task.WhenAll(messages.Select(message => SendAsync(message)));
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            if (claimed < OutboxClaims.BatchSize)
            {
                await Task.Delay(Pause, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(ClaimedMessage message)
    {
        var outcome = await TryToSendAsync(message);
        switch (outcome.Kind)
        {
            case SendOutcomeKind.Sent:
                await claims.SentAsync(message);
                break;
            case SendOutcomeKind.Later when message.Attempt < MostAttempts:
                await claims.LaterAsync(message, WaitAfter(message.Attempt), outcome.Error);
                break;
            default:
                await claims.GiveUpAsync(message, outcome.Error);
                LogGivenUp(message.Id, outcome.Error);
                break;
        }
    }

    /// <summary>
    /// A message that was claimed is sent to its end, also while the host stops: ending in between
    /// would leave it unknown. Only the lease ends it, before another node may claim the message.
    /// </summary>
    private async Task<SendOutcome> TryToSendAsync(ClaimedMessage message)
    {
        using var limit = new CancellationTokenSource(OutboxClaims.LongestSend, clock);
        try
        {
            return await sender.SendAsync(message, limit.Token);
        }
        catch (Exception error)
        {
            // Anything unforeseen counts as a try: it must not block this fan's messages for ever.
            LogNotSent(error, message.Id);
            return SendOutcome.Later(error.GetType().Name);
        }
    }

    /// <summary>1, 2, 4 … seconds up to two minutes, with up to a quarter added so that nodes spread.</summary>
    private static TimeSpan WaitAfter(int attempt)
    {
        var seconds = Math.Min(Math.Pow(2, attempt - 1), 120);
#pragma warning disable CA5394 // Spreads retries; nothing secret depends on it.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be worked on; it is tried again.")]
    private partial void LogRoundFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} could not be sent; it is tried again.")]
    private partial void LogNotSent(Exception error, long messageId);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} was given up: {Reason}")]
    private partial void LogGivenUp(long messageId, string reason);
}
