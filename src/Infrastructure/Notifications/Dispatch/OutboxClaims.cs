using System.Security.Cryptography;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Nodes share the outbox by leases. A fan's messages leave one after the other: a message is only due when
/// none of the same fan is under way and no earlier one waits; an answer does not wait for a mailing.
/// </summary>
public sealed class OutboxClaims(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    /// <summary>Few: what is claimed of a mailing keeps an answer waiting.</summary>
    public const int BatchSize = 16;

    private const string Table = OutboxMapping.Table;
    private const string ClaimedSql =
        $"SELECT {ClaimedMessage.Columns} FROM {Table} WHERE state = 0 AND due_at = @p0 AND lane = @p2 AND claim = @p1 ORDER BY id";

    /// <summary>A claim hides its messages that long; afterwards another node takes them.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly OutboxLane[] Lanes = [OutboxLane.Prompt, OutboxLane.Mailing];

    private readonly string anySql = dialect.First(
        $"SELECT id FROM {Table} WHERE state = 0 AND lane = @p1 AND due_at <= @p0 ORDER BY due_at",
        1
    );

    private readonly string claimSql = dialect.UpdateFirst(
        Table,
        "due_at = @p1, claim = @p2, fence = fence + 1, attempts = attempts + 1",
        $"state = 0 AND lane = @p3 AND due_at <= @p0 AND NOT EXISTS (SELECT 1 FROM {Table} AS other "
            + "WHERE other.app_id = {row}.app_id AND other.open_id = {row}.open_id AND other.state = 0 "
            + "AND (other.id < {row}.id AND other.lane <= {row}.lane OR other.claim <> 0 AND other.due_at > @p0))",
        "due_at",
        BatchSize
    );

    /// <summary>
    /// Claims what is due, of a mailing only when nothing is more urgent, at most <see cref="BatchSize"/>; what another
    /// node holds is left out.
    /// </summary>
    public async Task<List<ClaimedMessage>> ClaimAsync(CancellationToken cancel)
    {
        foreach (var lane in Lanes)
        {
            if (await ClaimAsync((int)lane, cancel) is { Count: > 0 } claimed)
            {
                return claimed;
            }
        }
        return [];
    }

    private async Task<List<ClaimedMessage>> ClaimAsync(int lane, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = dialect.Time(now);
        if (await reads.FirstAsync(anySql, [due, lane], row => row[0], cancel) is null)
        {
            return [];
        }
        var lease = dialect.Time(now + Lease);
        var claim = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        await writer.WriteAsync([new HotStatement(claimSql, [due, lease, claim, lane])]);
        return await reads.AllAsync(
            ClaimedSql,
            [lease, claim, lane],
            row => ClaimedMessage.Read(row, dialect, now + Lease),
            cancel
        );
    }
}
