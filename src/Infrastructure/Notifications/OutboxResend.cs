using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Gives given-up messages back to the dispatchers, as if they were new.</summary>
public sealed class OutboxResend(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    private const string Table = OutboxMapping.Table;

    private const string ResendSql = $"""
        UPDATE {Table} SET state = 0, attempts = 0, refused = 0, claim = 0, due_at = @p1, created_at = @p1, expires_at = NULL
        WHERE id = @p0 AND state = 2
        """;

    private readonly string foundSql = dialect.First(
        $"""
        SELECT id FROM {Table} WHERE state = 2 AND id > @p0 AND (@p1 = 0 OR id = @p1) AND created_at >= @p2
        AND (@p3 = '' OR reason LIKE @p3 OR last_error LIKE @p3) ORDER BY id
        """,
        500
    );

    /// <summary>All filters together; how many were given back.</summary>
    /// <param name="id">0: any.</param>
    /// <param name="reason">Part of the reason or of the last error; empty: any.</param>
    /// <param name="since">Written then or later.</param>
    /// <param name="cancel">Ends it between two steps.</param>
    public async Task<int> ResendAsync(
        long id,
        string reason,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var given = 0;
        var pattern = reason.Length == 0 ? "" : $"%{reason}%";
        for (var last = 0L; ; )
        {
            var found = await reads.AllAsync(
                foundSql,
                [last, id, dialect.Time(since), pattern],
                row => row.GetInt64(0),
                cancel
            );
            if (found.Count == 0)
            {
                return given;
            }
            last = found[^1];
            var now = dialect.Time(clock.GetUtcNow());
            var met = await Task.WhenAll(
                found.Select(one =>
                    writer.WriteAsync([new HotStatement(ResendSql, [one, now], RowRule.One)])
                )
            );
            given += met.Count(result => result == WriteResult.Committed);
        }
    }
}
