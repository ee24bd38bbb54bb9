using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// Brings a recorded callback to its end: what use cases saved, the declared effects, the reply and
/// the state Handled commit in one transaction, or nothing does.
/// </summary>
public sealed class CallbackOwner(
    HandlerRunner handlers,
    IServiceScopeFactory scopes,
    Inbox inbox,
    HotWriteStatements statements,
    TimeProvider clock
)
{
    /// <summary>Null when the record belongs to another owner by now; nothing was changed then.</summary>
    public async Task<InboxAnswer?> FinishAsync(
        Callback callback,
        int fence,
        RunningHandler? started
    )
    {
        for (var run = 1; ; run++)
        {
            using var limit = new CancellationTokenSource(CallbackTimes.LongestHandler, clock);
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
            // Once it has saved, others may wait for our locks: the handler has to come to its end.
            work.HoldCommit(
                () => BeforeLocksAsync(callback),
                () => limit.CancelAfter(CallbackTimes.LongestTransaction)
            );
            var running = started ?? await handlers.StartAsync(callback, scope, limit.Token);
            started = null;
            var result = await ResultAsync(running, limit.Token);
            if (result is null)
            {
                // It does not listen. Its scope goes, and with it what it had not committed.
                started = RunningHandler.Ended(running.Context, new TimeoutException());
                continue;
            }
            if (run > CallbackTimes.MostRuns)
            {
                result = HandlerResult.NeverSettled;
            }
            if (result.Value.Error is not null)
            {
                await work.RollbackAsync();
            }
            if (result.Value.Error is StaleVersionException)
            {
                continue;
            }
            await work.BeginAsync(CancellationToken.None);
            var (met, answer) = await FinishAsync(work, callback, fence, result.Value);
            if (result.Value.Error is null && answer.State == InboxState.Failed)
            {
                await work.RollbackAsync();
                await work.BeginAsync(CancellationToken.None);
                (met, answer) = await FinishAsync(work, callback, fence, HandlerResult.Unsayable);
            }
            switch (met)
            {
                case WriteResult.Committed:
                    await work.CommitAsync(CancellationToken.None);
                    return answer;
                case WriteResult.Repeat:
                    return null;
            }
        }
    }

    /// <summary>
    /// A decision to defer needs the same locks. When they may be held past the time the answer is
    /// due, it is made while it still can be.
    /// </summary>
    private async Task BeforeLocksAsync(Callback callback)
    {
        var latest = clock.GetUtcNow() + CallbackTimes.LongestTransaction;
        if (latest > callback.ReceivedAt + CallbackTimes.Answer)
        {
            await inbox.DeferAsync(callback.Key);
        }
    }

    private static async Task<HandlerResult?> ResultAsync(
        RunningHandler running,
        CancellationToken limit
    )
    {
        try
        {
            var result = await running.Result.WaitAsync(limit);
            await running.DisposeAsync();
            return result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Repeat stands for: not ours any more. Refused: a declared effect met no row.</summary>
    private async Task<(WriteResult, InboxAnswer)> FinishAsync(
        UnionUnitOfWork work,
        Callback callback,
        int fence,
        HandlerResult result
    )
    {
        var now = clock.GetUtcNow();
        var answer = AnswerRendering.Render(callback, result, AnswerMode.Passive, now);
        if (await work.ExecuteAsync(InboxSql.Finish(callback.Key, fence, answer)) == 0)
        {
            answer = AnswerRendering.Render(callback, result, AnswerMode.Deferred, now);
            if (await work.ExecuteAsync(InboxSql.Finish(callback.Key, fence, answer)) == 0)
            {
                return (WriteResult.Repeat, answer);
            }
        }
        foreach (var statement in answer.Writes.Select(statements.For))
        {
            var rows = await work.ExecuteAsync(statement);
            if (rows == 0 && statement.Rule == RowRule.One)
            {
                return (WriteResult.Refused, answer);
            }
        }
        return (WriteResult.Committed, answer);
    }
}
