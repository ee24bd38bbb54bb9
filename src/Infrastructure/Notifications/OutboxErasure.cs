using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Empties what was written to a fan whose account is closed; what still waits is given up.</summary>
public sealed class OutboxErasure(HotReads reads, IHotWriter writer) : IPersonalDataLog
{
    /// <summary>The body of an emptied message, which is never sent again.</summary>
    internal const string Emptied = "{}";

    private const int Step = 20_000;
    private const string Table = OutboxMapping.Table;

    private const string OfFan = $"""
        SELECT id FROM {Table} WHERE id >= @p0 AND id < @p1
        AND ((app_id = @p2 AND open_id = @p3) OR (other_app_id = @p2 AND other_open_id = @p3))
        """;

    /// <summary>A waiting one grows its fence too: who claimed it can no longer say what became of it.</summary>
    private const string Empty = $$"""
        UPDATE {{Table}} SET body = '{{Emptied}}', open_id = @p1, fence = fence + 1,
        last_error = CASE WHEN state IN (0, 3) THEN 'account closed' ELSE last_error END,
        state = CASE WHEN state IN (0, 3) THEN 2 ELSE state END
        WHERE id = @p0 AND app_id = @p2 AND open_id = @p3
        """;

    /// <summary>Of the same person's messages in our other app only the way back to this one goes.</summary>
    private const string Loosen = $"""
        UPDATE {Table} SET other_app_id = NULL, other_open_id = NULL
        WHERE id = @p0 AND other_app_id = @p1 AND other_open_id = @p2
        """;

    public string Name => "outbox";

    /// <summary>Our own words; none of them came from the person's WeChat.</summary>
    public PersonalDataKinds Revocable => PersonalDataKinds.None;

    public async Task<LogErased> EraseAsync(LogErasure erasure, CancellationToken cancel)
    {
        if (erasure.Tombstone is not { } tombstone)
        {
            return new LogErased(0);
        }
        var emptied = 0;
        await foreach (var (from, to) in reads.RangesAsync(Table, Step, cancel))
        {
            var rows = await reads.AllAsync(
                OfFan,
                [from, to, erasure.Fan.AppId, erasure.Fan.OpenId],
                row => new Message(row.GetInt64(0)),
                cancel
            );
            foreach (var row in rows)
            {
                var (app, open) = erasure.Fan;
                await writer.WriteAsync([
                    new HotStatement(Empty, [row.Id, tombstone, app, open]),
                    new HotStatement(Loosen, [row.Id, app, open]),
                ]);
            }
            emptied += rows.Count;
        }
        return new LogErased(emptied);
    }

    private sealed record Message(long Id);
}
