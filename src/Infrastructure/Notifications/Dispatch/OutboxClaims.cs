using System.Data.Common;
using System.Security.Cryptography;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

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
    public const int BatchSize = 50;
    private const string Table = OutboxMapping.Table;

    private const string ClaimedSql = $"""
        SELECT id, app_id, open_id, kind, body, attempts, fence, refused, created_at, expires_at
        FROM {Table} WHERE state = 0 AND due_at = @p0 AND claim = @p1 ORDER BY id
        """;

    /// <summary>A claim hides its messages that long; afterwards another node takes them.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly string anySql = dialect.First(
        $"SELECT id FROM {Table} WHERE state = 0 AND due_at <= @p0 ORDER BY due_at",
        1
    );

    private readonly string claimSql = dialect.UpdateFirst(
        Table,
        "due_at = @p1, claim = @p2, fence = fence + 1, attempts = attempts + 1",
        $"state = 0 AND due_at <= @p0 AND NOT EXISTS (SELECT 1 FROM {Table} AS earlier "
            + "WHERE earlier.app_id = {row}.app_id AND earlier.open_id = {row}.open_id "
            + "AND earlier.state = 0 AND earlier.id < {row}.id)",
        "due_at",
        BatchSize
    );

    /// <summary>Claims what is due, at most <see cref="BatchSize"/>; what another node holds is left out.</summary>
    public async Task<List<ClaimedMessage>> ClaimAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await reads.FirstAsync(anySql, [dialect.Time(now)], row => row[0], cancel) is null)
        {
            return [];
        }
        var lease = dialect.Time(now + Lease);
        var claim = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        await writer.WriteAsync([new HotStatement(claimSql, [dialect.Time(now), lease, claim])]);
        return await reads.AllAsync(ClaimedSql, [lease, claim], row => Map(row, now), cancel);
    }

    private ClaimedMessage Map(DbDataReader row, DateTimeOffset now) =>
        new(
            row.GetInt64(0),
            new FanIdentity(row.GetString(1), row.GetString(2)),
            row.GetString(3),
            row.GetString(4),
            row.GetInt32(5),
            row.GetInt32(6),
            (SendChannels)row.GetInt32(7),
            dialect.ReadTime(row, 8),
            row.IsDBNull(9) ? null : dialect.ReadTime(row, 9),
            now + Lease
        );
}
