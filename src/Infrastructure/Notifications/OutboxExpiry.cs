using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Gives up what waited for its fan longer than it may, and forgets what is old.</summary>
public sealed class OutboxExpiry(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Table = OutboxMapping.Table;

    private readonly string endSql = dialect.UpdateFirst(
        Table,
        "state = 2, last_error = 'waited too long for the fan'",
        "state = 3 AND expires_at <= @p0",
        "expires_at",
        Step
    );

    /// <summary>The oldest rows come first; those that still wait are few and keep nobody.</summary>
    private readonly string forgetSql =
        $"DELETE FROM {Table} WHERE created_at < @p0 AND state IN (1, 2, 4) AND id IN ("
        + dialect.First($"SELECT id FROM {Table} WHERE state IN (1, 2, 4) ORDER BY id", Step)
        + ")";

    public Task EndAsync(DateTimeOffset now) => RepeatAsync(endSql, now);

    public Task ForgetAsync(DateTimeOffset before) => RepeatAsync(forgetSql, before);

    private async Task RepeatAsync(string sql, DateTimeOffset time)
    {
        WriteResult met;
        do
        {
            met = await writer.WriteAsync([
                new HotStatement(sql, [dialect.Time(time)], RowRule.One),
            ]);
        } while (met == WriteResult.Committed); // Refused: nothing was left.
    }
}
