using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// Deliveries that wait: for the owner on this node, or for a record another delivery, perhaps on
/// another node, owns. They end with the one stored reply, or with the one decision to defer it.
/// </summary>
public sealed class Repeats(
    Inbox inbox,
    InboxReads records,
    OwnedCallbacks owned,
    TimeProvider clock
)
{
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for the owner here until the answer is due.</summary>
    public async Task<CallbackAnswer> WaitAsync(Callback callback, Task<CallbackAnswer?> running)
    {
        var left = DueAt(callback) - clock.GetUtcNow();
        if (callback.App.AnswersPassively && left > TimeSpan.Zero)
        {
            await ((Task)running)
                .WaitAsync(left, clock)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running is { IsCompletedSuccessfully: true, Result: { } answer })
            {
                return answer;
            }
        }
        return await AnswerAsync(callback);
    }

    /// <summary>Answers from the record, taking over when its owner is gone.</summary>
    public async Task<CallbackAnswer> AnswerAsync(Callback callback)
    {
        var pause = FirstPoll;
        while (true)
        {
            var entry =
                await records.FindAsync(callback.Key, CancellationToken.None)
                ?? throw new InvalidOperationException("A record that stood there is gone.");
            if (entry.State != InboxState.Received || entry.AnswerMode == AnswerMode.Deferred)
            {
                return CallbackAnswer.Of(entry.AnswerMode, entry.Reply);
            }
            var now = clock.GetUtcNow();
            if (!callback.App.AnswersPassively || now >= DueAt(callback))
            {
                // When the decision fell otherwise in between, the next round reads it.
                await inbox.DeferAsync(callback.Key);
                continue;
            }
            if (entry.LeaseUntil < now && await TakeOverAsync(entry, now))
            {
                return await WaitAsync(callback, owned.Start(callback, entry.Fence + 1, null));
            }
            await Task.Delay(Shorter(pause, DueAt(callback) - now), clock);
            pause = Shorter(pause * 2, LongestPoll);
        }
    }

    private Task<bool> TakeOverAsync(InboxEntry entry, DateTimeOffset now) =>
        inbox.TakeOverAsync(entry, now, now + CallbackTimes.Lease, AnswerMode.Undecided);

    private static DateTimeOffset DueAt(Callback callback) =>
        callback.ReceivedAt + CallbackTimes.Answer;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
