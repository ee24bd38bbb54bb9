using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Gives up what waited for its fan longer than it may, and forgets what is old.</summary>
public sealed class OutboxExpiry(HotReads reads, IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Table = OutboxMapping.Table;
    private const string ForgetSql =
        $"DELETE FROM {Table} WHERE id = @p0 AND state IN (1, 2, 4) AND created_at < @p1";

    private readonly string endSql = dialect.UpdateFirst(
        Table,
        "state = 2, last_error = 'waited too long for the fan'",
        "state = 3 AND due_at <= @p0 AND expires_at <= @p0",
        "due_at",
        Step
    );

    private readonly string finishedSql = dialect.First(
        $"SELECT id, created_at FROM {Table} WHERE id > @p0 AND state IN (1, 2, 4) ORDER BY id",
        Step
    );

    public async Task EndAsync(DateTimeOffset now)
    {
        HotStatement[] end = [new(endSql, [dialect.Time(now)], RowRule.One)];
        while (await writer.WriteAsync(end) == WriteResult.Committed)
        {
            // Refused: nothing was left.
        }
    }

    /// <summary>Ids grow with time: where a whole step is young, so is what follows.</summary>
    public async Task ForgetAsync(DateTimeOffset before)
    {
        var time = dialect.Time(before);
        for (var last = 0L; ; )
        {
            var step = await reads.AllAsync(
                finishedSql,
                [last],
                row => (Id: row.GetInt64(0), CreatedAt: dialect.ReadTime(row, 1)),
                CancellationToken.None
            );
            var old = step.FindAll(one => one.CreatedAt < before);
            if (old.Count == 0)
            {
                return;
            }
            await writer.WriteAsync([
                .. old.Select(one => new HotStatement(ForgetSql, [one.Id, time])),
            ]);
            last = step[^1].Id;
        }
    }
}
