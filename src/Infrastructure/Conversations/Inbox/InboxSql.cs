using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>The statements of the inbox. The first value of each is the record's key.</summary>
public sealed class InboxSql(SqlDialect dialect)
{
    private const string Table = InboxMapping.Table;

    private const string FinishSql = $"""
        UPDATE {Table} SET state = @p1, answer_mode = @p2, reply = @p3, failure = @p4
        WHERE dedupe_key = @p0 AND fence = @p5 AND state = 0 AND answer_mode IN (@p6, @p2)
        """;

    private const string DeferSql =
        $"UPDATE {Table} SET answer_mode = 2 WHERE dedupe_key = @p0 AND state = 0 AND answer_mode = 0";

    private const string RenewSql =
        $"UPDATE {Table} SET lease_until = @p2 WHERE dedupe_key = @p0 AND fence = @p1 AND state = 0";

    private const string TakeOverSql = $"""
        UPDATE {Table} SET fence = fence + 1, lease_until = @p3, answer_mode = @p4
        WHERE dedupe_key = @p0 AND fence = @p1 AND state = 0 AND lease_until < @p2 AND answer_mode = @p5
        """;

    /// <summary>Thousands of the fence count replays, the rest the owners since.</summary>
    public const int OwnersPerReplay = 1000;

    private const string ReplaySql = $"""
        UPDATE {Table} SET state = 0, answer_mode = 2, fence = (fence / 1000 + 1) * 1000, lease_until = @p1, failure = NULL
        WHERE dedupe_key = @p0 AND state = 2
        """;

    private readonly string insert = dialect.InsertUnlessThere(
        Table,
        [
            "dedupe_key",
            "app_id",
            "open_id",
            "kind",
            "sent_at",
            "received_at",
            "payload",
            "state",
            "answer_mode",
            "lease_until",
            "fence",
            "reply",
            "failure",
        ],
        ["dedupe_key"]
    );

    public HotStatement Answered(Arrival arrival, InboxAnswer answer) =>
        Insert(
            arrival,
            answer.State,
            answer.Mode,
            arrival.ReceivedAt,
            answer.Reply,
            answer.Failure
        );

    public HotStatement Received(Arrival arrival, DateTimeOffset leaseUntil, AnswerMode mode) =>
        Insert(arrival, InboxState.Received, mode, leaseUntil, [], null);

    /// <summary>Only the owner with this fence, and only while the mode still allows the answer's.</summary>
    public static HotStatement Finish(byte[] key, int fence, InboxAnswer answer)
    {
        var from = answer.Mode == AnswerMode.Passive ? AnswerMode.Undecided : AnswerMode.Deferred;
        return new HotStatement(
            FinishSql,
            [
                key,
                (int)answer.State,
                (int)answer.Mode,
                answer.Reply,
                answer.Failure,
                fence,
                (int)from,
            ],
            RowRule.One
        );
    }

    public static HotStatement Defer(byte[] key) => new(DeferSql, [key], RowRule.One);

    public HotStatement Renew(byte[] key, int fence, DateTimeOffset leaseUntil) =>
        new(RenewSql, [key, fence, dialect.Time(leaseUntil)], RowRule.One);

    public HotStatement TakeOver(
        InboxEntry entry,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        AnswerMode mode
    ) =>
        new(
            TakeOverSql,
            [
                entry.Key,
                entry.Fence,
                dialect.Time(now),
                dialect.Time(leaseUntil),
                (int)mode,
                (int)entry.AnswerMode,
            ],
            RowRule.One
        );

    /// <summary>A Failed record is run again by the sweep; its answer follows as a message.</summary>
    public HotStatement Replay(byte[] key, DateTimeOffset now) =>
        new(ReplaySql, [key, dialect.Time(now)], RowRule.One);

    private HotStatement Insert(
        Arrival arrival,
        InboxState state,
        AnswerMode mode,
        DateTimeOffset leaseUntil,
        byte[] reply,
        string? failure
    ) =>
        new(
            insert,
            [
                arrival.Key,
                arrival.Fan.AppId,
                arrival.Fan.OpenId,
                arrival.Kind,
                dialect.Time(arrival.SentAt),
                dialect.Time(arrival.ReceivedAt),
                arrival.Payload,
                (int)state,
                (int)mode,
                dialect.Time(leaseUntil),
                1,
                reply,
                failure,
            ],
            RowRule.Key
        );
}
