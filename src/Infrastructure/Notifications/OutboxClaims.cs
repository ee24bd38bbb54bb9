using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// Nodes share the outbox by leases. A fan's messages leave one after the other: a message is only
/// due when no earlier one of the same fan waits.
/// </summary>
public sealed class OutboxClaims(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    public const int BatchSize = 20;
    private const string Table = OutboxMapping.Table;

    private const string ClaimSql = $"""
        UPDATE {Table} SET lease_until = @p2, fence = fence + 1, attempts = attempts + 1
        WHERE id = @p0 AND fence = @p1 AND state = 0
        """;

    private const string SentSql =
        $"UPDATE {Table} SET state = 1, sent_at = @p2, last_error = NULL WHERE id = @p0 AND fence = @p1 AND state = 0";

    private const string LaterSql =
        $"UPDATE {Table} SET due_at = @p2, lease_until = @p2, last_error = @p3 WHERE id = @p0 AND fence = @p1 AND state = 0";

    private const string GiveUpSql =
        $"UPDATE {Table} SET state = 2, last_error = @p2 WHERE id = @p0 AND fence = @p1 AND state = 0";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>All tries of one claim together, well inside its lease.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(25);

    private readonly string due = dialect.First(
        $"""
        SELECT id, app_id, open_id, kind, body, attempts, fence FROM {Table} waiting
        WHERE state = 0 AND due_at <= @p0 AND lease_until <= @p0 AND NOT EXISTS (
            SELECT 1 FROM {Table} earlier WHERE earlier.app_id = waiting.app_id
            AND earlier.open_id = waiting.open_id AND earlier.state = 0 AND earlier.id < waiting.id)
        ORDER BY due_at, id
        """,
        BatchSize
    );

    /// <summary>Claims what is due, at most <see cref="BatchSize"/>; what another node took is left out.</summary>
    public async Task<List<ClaimedMessage>> ClaimAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var seen = await reads.AllAsync(
            due,
            [dialect.Time(now)],
            row => new ClaimedMessage(
                row.GetInt64(0),
                new FanIdentity(row.GetString(1), row.GetString(2)),
                row.GetString(3),
                row.GetString(4),
                row.GetInt32(5) + 1,
                row.GetInt32(6) + 1
            ),
            cancel
        );
        var lease = dialect.Time(now + Lease);
        var won = await Task.WhenAll(
            seen.Select(message => WriteAsync(ClaimSql, [message.Id, message.Fence - 1, lease]))
        );
        return [.. seen.Where((_, i) => won[i])];
    }

    public Task<bool> SentAsync(ClaimedMessage message) =>
        WriteAsync(SentSql, [message.Id, message.Fence, dialect.Time(clock.GetUtcNow())]);

    public Task<bool> LaterAsync(ClaimedMessage message, TimeSpan wait, string error) =>
        WriteAsync(
            LaterSql,
            [message.Id, message.Fence, dialect.Time(clock.GetUtcNow() + wait), error]
        );

    public Task<bool> GiveUpAsync(ClaimedMessage message, string error) =>
        WriteAsync(GiveUpSql, [message.Id, message.Fence, error]);

    private async Task<bool> WriteAsync(string sql, object?[] values) =>
        await writer.WriteAsync([new HotStatement(sql, values, RowRule.One)])
        == WriteResult.Committed;
}
