using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Gives parked messages back to the dispatchers when the stop ends that they wait for.</summary>
public sealed class ParkedDue(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    /// <summary>Few: all of a mailing may wait for one midnight, and answers do not queue behind it.</summary>
    public const int Most = 40;

    private const string Table = OutboxMapping.Table;
    private const string Due = "state = 3 AND due_at <= @p0 AND expires_at > @p0";

    private readonly string anySql = dialect.First(
        $"SELECT id FROM {Table} WHERE {Due} ORDER BY due_at",
        1
    );

    private readonly string wakeSql = dialect.UpdateFirst(
        Table,
        "state = 0, due_at = @p0",
        Due,
        "due_at",
        Most
    );

    /// <summary>At most <see cref="Most"/>.</summary>
    public async Task WakeAsync(CancellationToken cancel)
    {
        var now = dialect.Time(clock.GetUtcNow());
        if (await reads.FirstAsync(anySql, [now], row => row[0], cancel) is not null)
        {
            await writer.WriteAsync([new HotStatement(wakeSql, [now])]);
        }
    }
}
