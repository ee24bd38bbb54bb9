using System.Text.Json;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// Gives given-up messages back to the dispatchers, as if they were new. A notice whose own time is over
/// stays given up, and so does what was emptied because its fan's account is closed.
/// </summary>
public sealed class OutboxResend(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    IOptions<NotificationOptions> options,
    TimeProvider clock
)
{
    private const string Table = OutboxMapping.Table;
    private const string ResendSql = $"""
        UPDATE {Table} SET state = 0, attempts = 0, refused = 0, claim = 0, due_at = @p1, expires_at = @p2
        WHERE id = @p0 AND state = 2 AND body <> '{OutboxErasure.Emptied}'
        """;

    private readonly string foundSql = dialect.First(
        $"""
        SELECT id, kind, body FROM {Table} WHERE state = 2 AND id > @p0 AND (@p1 = 0 OR id = @p1) AND created_at >= @p2
        AND body <> '{OutboxErasure.Emptied}'
        AND (@p3 = '' OR reason LIKE @p3 ESCAPE '!' OR last_error LIKE @p3 ESCAPE '!') ORDER BY id
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
        var pattern = reason.Length == 0 ? "" : $"%{Literal(reason)}%";
        for (var last = 0L; ; )
        {
            var found = await reads.AllAsync(
                foundSql,
                [last, id, dialect.Time(since), pattern],
                row => (Id: row.GetInt64(0), EndsAt: EndOf(row.GetString(1), row.GetString(2))),
                cancel
            );
            if (found.Count == 0)
            {
                return given;
            }
            last = found[^1].Id;
            var now = clock.GetUtcNow();
            var met = await Task.WhenAll(
                found
                    .Where(one => !(one.EndsAt <= now))
                    .Select(one => ResendAsync(one.Id, one.EndsAt ?? now + options.Value.Wait, now))
            );
            given += met.Count(result => result == WriteResult.Committed);
        }
    }

    private Task<WriteResult> ResendAsync(long id, DateTimeOffset endsAt, DateTimeOffset now) =>
        writer.WriteAsync([
            new HotStatement(ResendSql, [id, dialect.Time(now), dialect.Time(endsAt)], RowRule.One),
        ]);

    /// <summary>The notice's own end; null where the settings' waiting time begins anew.</summary>
    private static DateTimeOffset? EndOf(string kind, string body)
    {
        try
        {
            return kind == NoticeBody.Kind ? NoticeBody.Read(body).ExpiresAt : null;
        }
        catch (JsonException)
        {
            // Its next try says so.
            return null;
        }
    }

    private static string Literal(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal)
            .Replace("[", "![", StringComparison.Ordinal);
}
