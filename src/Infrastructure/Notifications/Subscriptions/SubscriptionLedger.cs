using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

/// <summary>What fans agreed to. A yes is a row, and whoever sends takes one, so that none is spent twice.</summary>
public sealed class SubscriptionLedger(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    private const string Table = SubscriptionMapping.Table;

    private const string AllowedSql =
        $"SELECT template_id FROM {Table} WHERE app_id = @p0 AND open_id = @p1 AND ended = 0";

    private const string SpendSql =
        $"UPDATE {Table} SET ended = 1, ended_at = @p1, spent_for = @p2 WHERE id = @p0 AND ended = 0";

    private const string GiveBackSql = $"""
        UPDATE {Table} SET ended = 0, ended_at = NULL, spent_for = NULL
        WHERE id = @p0 AND ended = 1 AND spent_for = @p1
        """;

    private readonly EndSubscriptionsSql end = new(dialect);

    /// <summary>Standing ones first: they are not used up. Of the others the oldest.</summary>
    private readonly string oneSql = dialect.First(
        $"""
        SELECT id, standing FROM {Table} WHERE app_id = @p0 AND open_id = @p1 AND template_id = @p2 AND ended = 0
        ORDER BY standing DESC, id
        """,
        1
    );

    /// <summary>Ids of the templates this identity has a yes for.</summary>
    public ValueTask<List<string>> AllowedAsync(FanIdentity fan, CancellationToken cancel) =>
        reads.AllAsync(AllowedSql, [fan.AppId, fan.OpenId], row => row.GetString(0), cancel);

    /// <summary>The yes that was taken, 0 for a standing one, or null when there is none (any more).</summary>
    public async Task<long?> SpendAsync(Route route, long messageId, CancellationToken cancel)
    {
        var found = await reads.FirstAsync(
            oneSql,
            [route.Fan.AppId, route.Fan.OpenId, route.TemplateId!],
            row => Tuple.Create(row.GetInt64(0), row.GetInt32(1)),
            cancel
        );
        if (found is not { Item2: 0 })
        {
            return found is null ? null : 0;
        }
        object[] values = [found.Item1, dialect.Time(clock.GetUtcNow()), messageId];
        return
            await writer.WriteAsync([new HotStatement(SpendSql, values, RowRule.One)])
            == WriteResult.Committed
            ? found.Item1
            : null;
    }

    /// <summary>WeChat did not take the message.</summary>
    public Task GiveBackAsync(long taken, long messageId) =>
        writer.WriteAsync([new HotStatement(GiveBackSql, [taken, messageId])]);

    /// <summary>WeChat knows of no yes (43101), whatever we thought.</summary>
    public Task EndAsync(Route route) =>
        writer.WriteAsync([
            end.StatementFor(
                new EndSubscriptions(
                    route.Fan,
                    route.TemplateId!,
                    SubscriptionEnd.Unknown,
                    clock.GetUtcNow()
                )
            ),
        ]);
}
