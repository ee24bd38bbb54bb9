using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// Record, route, answer. A handler without own effects runs first and is recorded together with
/// its answer, one group commit in all; the others are owned (<see cref="OwnedCallbacks"/>). What
/// was recorded before is answered from its record (<see cref="Repeats"/>).
/// </summary>
public sealed class CallbackPipeline(
    HandlerRunner handlers,
    Inbox inbox,
    InboxPayload payloads,
    OwnedCallbacks owned,
    Repeats repeats,
    FanActBook acts,
    TimeProvider clock
)
{
    /// <summary>Answers within <see cref="CallbackTimes.Answer"/>, and only once it is on disk.</summary>
    public async Task<CallbackAnswer> AnswerAsync(Callback callback)
    {
        var arrival = ArrivalOf(callback);
        var mode = callback.App.AnswersPassively ? AnswerMode.Passive : AnswerMode.Deferred;
        for (var run = 1; ; run++)
        {
            var (route, conversation) = await handlers.RouteAsync(callback, CancellationToken.None);
            if (route.IsTransactional)
            {
                return await OwnAsync(callback, arrival, null);
            }
            var running = handlers.Start(route, callback, conversation);
            if (!await EndsSoonAsync(running.Result))
            {
                return await OwnAsync(callback, arrival, running);
            }
            var result = await running.Result;
            await running.DisposeAsync();
            if (run > CallbackTimes.MostRuns)
            {
                result = HandlerResult.NeverSettled;
            }
            var answer = AnswerRendering.Render(callback, result, mode, clock.GetUtcNow());
            switch (await inbox.RecordAnsweredAsync(arrival, answer))
            {
                case WriteResult.Committed:
                    Note(callback);
                    return CallbackAnswer.Of(answer.Mode, answer.Reply);
                case WriteResult.Repeat:
                    return await repeats.AnswerAsync(callback);
                default:
                    // The conversation moved meanwhile: the handler decides anew.
                    continue;
            }
        }
    }

    private async Task<CallbackAnswer> OwnAsync(
        Callback callback,
        Arrival arrival,
        RunningHandler? running
    )
    {
        var lease = clock.GetUtcNow() + CallbackTimes.Lease;
        var mode = callback.App.AnswersPassively ? AnswerMode.Undecided : AnswerMode.Deferred;
        if (await inbox.RecordReceivedAsync(arrival, lease, mode) == WriteResult.Committed)
        {
            Note(callback);
            return await repeats.WaitAsync(callback, owned.Start(callback, fence: 1, running));
        }
        // Another delivery owns it: what runs here has no effects and ends by itself.
        _ = running?.Result.ContinueWith(
            _ => running.DisposeAsync().AsTask(),
            TaskScheduler.Default
        );
        return await repeats.AnswerAsync(callback);
    }

    /// <summary>What may be sent to the fan from now on; a repeat opens nothing.</summary>
    private void Note(Callback callback)
    {
        if (ActsOfFans.In(callback) is { } act)
        {
            acts.Note(callback.Fan, act, ActsOfFans.TimeOf(callback));
        }
    }

    private async ValueTask<bool> EndsSoonAsync(Task running)
    {
        if (!running.IsCompleted)
        {
            await running
                .WaitAsync(CallbackTimes.Unrecorded, clock)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return running.IsCompleted;
    }

    private Arrival ArrivalOf(Callback callback) =>
        new(
            callback.Key,
            callback.Fan,
            callback.Kind(),
            callback.SentAt(),
            callback.ReceivedAt,
            payloads.Seal(callback.Message.Raw.Span, callback.Key)
        );
}
