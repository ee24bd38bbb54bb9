using System.Security.Cryptography;
using WeChat.Messages;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// Finishes what a crash left Received, on whichever node comes first. WeChat no longer waits for
/// these, so their answers follow as messages.
/// </summary>
public sealed partial class InboxSweep(
    InboxReads records,
    Inbox inbox,
    InboxPayload payloads,
    CallbackApps apps,
    OwnedCallbacks owned,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<InboxSweep> log
) : AfterStart(lifetime)
{
    /// <summary>A record that ended this many owners is not given to another one.</summary>
    private const int MostOwners = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stopping);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            await Task.Delay(Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var entry in await records.ExpiredAsync(now, cancel))
        {
            var lease = now + CallbackTimes.Lease;
            if (await inbox.TakeOverAsync(entry, now, lease, AnswerMode.Deferred))
            {
                await FinishAsync(entry, entry.Fence + 1);
            }
        }
    }

    private async Task FinishAsync(InboxEntry entry, int fence)
    {
        if (apps.Find(entry.Fan.AppId) is not { } app || Read(entry) is not { } message)
        {
            LogAbandoned(entry.Fan, fence);
            await inbox.FinishAsync(entry.Key, fence, Unreadable);
            return;
        }
        var callback = new Callback(app, message, entry.Key, clock.GetUtcNow());
        if (fence % InboxSql.OwnersPerReplay <= MostOwners)
        {
            _ = owned.Start(callback, fence, null);
            return;
        }
        LogAbandoned(entry.Fan, fence);
        var gaveUp = new HandlerResult(null, new TimeoutException());
        await inbox.FinishAsync(
            entry.Key,
            fence,
            AnswerRendering.Render(callback, gaveUp, AnswerMode.Deferred, clock.GetUtcNow())
        );
    }

    /// <summary>Null when the payload is forgotten, altered or of another version.</summary>
    private InboundMessage? Read(InboxEntry entry)
    {
        try
        {
            return CallbackApp.Parse(payloads.Open(entry));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static InboxAnswer Unreadable { get; } =
        new(InboxState.Failed, AnswerMode.Deferred, [], nameof(Unreadable), []);

    [LoggerMessage(LogLevel.Error, "The sweep of the inbox failed; it is tried again.")]
    private partial void LogRoundFailed(Exception error);

    [LoggerMessage(
        LogLevel.Error,
        "A callback of {Fan} ended {Owners} owners and is left as Failed."
    )]
    private partial void LogAbandoned(Domain.Fans.Contracts.FanIdentity fan, int owners);
}
