using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Receipts;

/// <summary>
/// Brings receipts and messages together, whichever was on record first. A receipt nobody fits is
/// looked at again for an hour: somebody else may have sent its message.
/// </summary>
public sealed class ReceiptMatching(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    private const int Most = 200;
    private const string Outbox = OutboxMapping.Table;
    private const string Table = ReceiptMapping.Table;

    private const string DeliveredSql =
        $"UPDATE {Outbox} SET state = 4 WHERE id = @p0 AND state = 1 AND message_id = @p1";

    /// <summary>The way it took is refused from now on; the planner looks for another.</summary>
    private const string ReturnedSql = $"""
        UPDATE {Outbox} SET state = 0, due_at = @p2, claim = 0, attempts = 0, refused = @p3, last_error = @p4,
        message_id = NULL WHERE id = @p0 AND state = 1 AND message_id = @p1
        """;

    private const string ForgetSql = $"DELETE FROM {Table} WHERE id = @p0";
    private const string AgainSql = $"UPDATE {Table} SET due_at = @p1 WHERE id = @p0";
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly string dueSql = dialect.First(
        $"""
        SELECT receipt.id, receipt.message_id, receipt.failure, receipt.received_at, sent.id, sent.channel, sent.refused
        FROM {Table} AS receipt LEFT JOIN {Outbox} AS sent
        ON sent.sent_by = receipt.app_id AND sent.message_id = receipt.message_id
        WHERE receipt.due_at <= @p0 ORDER BY receipt.due_at, receipt.id
        """,
        Most
    );

    /// <summary>How many were looked at; at most 200.</summary>
    public async Task<int> MatchAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await reads.AllAsync(dueSql, [dialect.Time(now)], Map, cancel);
        await Task.WhenAll(due.Select(receipt => writer.WriteAsync(StatementsFor(receipt, now))));
        return due.Count;
    }

    private List<HotStatement> StatementsFor(Due receipt, DateTimeOffset now)
    {
        var forget = new HotStatement(ForgetSql, [receipt.Id]);
        if (receipt.Message is not { } message)
        {
            return receipt.ReceivedAt + Longest <= now
                ? [forget]
                : [new HotStatement(AgainSql, [receipt.Id, dialect.Time(now + Again)])];
        }
        return receipt.Failure is { } failure
            ?
            [
                new HotStatement(
                    ReturnedSql,
                    [
                        message,
                        receipt.MessageId,
                        dialect.Time(now),
                        receipt.Refused | receipt.Channel,
                        failure,
                    ]
                ),
                forget,
            ]
            : [new HotStatement(DeliveredSql, [message, receipt.MessageId]), forget];
    }

    private Due Map(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            dialect.ReadTime(row, 3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.IsDBNull(5) ? 0 : row.GetInt32(5),
            row.IsDBNull(6) ? 0 : row.GetInt32(6)
        );

    private sealed record Due(
        long Id,
        string MessageId,
        string? Failure,
        DateTimeOffset ReceivedAt,
        long? Message,
        int Channel,
        int Refused
    );
}
