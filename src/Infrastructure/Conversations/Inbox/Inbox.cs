using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>
/// The record of callbacks. Each method is one group commit and returns after it is on disk.
/// See docs/decisions/0006-callback-promise.md.
/// </summary>
public sealed class Inbox(IHotWriter writer, HotWriteStatements statements, InboxSql sql)
{
    /// <summary>Record and answer in one commit, for handlers that could run first.</summary>
    public Task<WriteResult> RecordAnsweredAsync(Arrival arrival, InboxAnswer answer) =>
        writer.WriteAsync(With(sql.Answered(arrival, answer), answer));

    /// <summary>Takes ownership with fence 1 before the handler runs.</summary>
    /// <param name="mode">Deferred where nobody hears a passive answer.</param>
    public Task<WriteResult> RecordReceivedAsync(
        Arrival arrival,
        DateTimeOffset leaseUntil,
        AnswerMode mode = AnswerMode.Undecided
    ) => writer.WriteAsync([sql.Received(arrival, leaseUntil, mode)]);

    /// <summary>Refused when another owner took over or the answer's mode was decided otherwise.</summary>
    public Task<WriteResult> FinishAsync(byte[] key, int fence, InboxAnswer answer) =>
        writer.WriteAsync(With(InboxSql.Finish(key, fence, answer), answer));

    /// <summary>Decides once that the answer follows as a message. False when it was decided already.</summary>
    public async Task<bool> DeferAsync(byte[] key) =>
        await writer.WriteAsync([InboxSql.Defer(key)]) == WriteResult.Committed;

    public async Task<bool> RenewAsync(byte[] key, int fence, DateTimeOffset leaseUntil) =>
        await writer.WriteAsync([sql.Renew(key, fence, leaseUntil)]) == WriteResult.Committed;

    /// <summary>The new owner's fence is the entry's plus one. False when somebody else was first.</summary>
    public async Task<bool> TakeOverAsync(
        InboxEntry entry,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        AnswerMode mode
    ) =>
        await writer.WriteAsync([sql.TakeOver(entry, now, leaseUntil, mode)])
        == WriteResult.Committed;

    /// <summary>False when the record is not Failed.</summary>
    public async Task<bool> ReplayAsync(byte[] key, DateTimeOffset now) =>
        await writer.WriteAsync([sql.Replay(key, now)]) == WriteResult.Committed;

    private List<HotStatement> With(HotStatement first, InboxAnswer answer)
    {
        var all = new List<HotStatement>(1 + answer.Writes.Count) { first };
        all.AddRange(answer.Writes.Select(statements.For));
        return all;
    }
}
