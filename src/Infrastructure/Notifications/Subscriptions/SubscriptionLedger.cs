using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

/// <summary>
/// What fans agreed to. A yes is a row, and whoever sends takes one, so that none is spent twice. What a
/// message took before its node died is still that message's.
/// </summary>
public sealed class SubscriptionLedger(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
)
{
    private const string AllowedSql = $"""
        SELECT template_id FROM {Table} WHERE app_id = @p0 AND open_id = @p1 AND ended = 0 UNION ALL
        SELECT template_id FROM {Table} WHERE spent_for = @p2 AND ended = 1 AND app_id = @p0 AND open_id = @p1
        """;

    /// <summary>
    /// What the message took already, then standing ones: they are not used up. Of the others the oldest.
    /// </summary>
    private const string OneSql = $"""
        SELECT id, standing, ended FROM {Table} WHERE {Which} AND ended = 0 UNION ALL
        SELECT id, standing, ended FROM {Table} WHERE spent_for = @p3 AND ended = 1 AND {Which}
        ORDER BY ended DESC, standing DESC, id
        """;

    private const string Table = SubscriptionMapping.Table;
    private const string Which = "app_id = @p0 AND open_id = @p1 AND template_id = @p2";
    private const string SpendSql =
        $"UPDATE {Table} SET ended = 1, ended_at = @p1, spent_for = @p2 WHERE id = @p0 AND ended = 0";
    private const string GiveBackSql = $"""
        UPDATE {Table} SET ended = 0, ended_at = NULL, spent_for = NULL
        WHERE id = @p0 AND ended = 1 AND spent_for = @p1
        """;

    /// <summary>What the fan agreed to while the send was under way is not what WeChat looked for.</summary>
    private const string EndAllSql =
        $"UPDATE {Table} SET ended = 3, ended_at = @p3 WHERE {Which} AND ended = 0 AND given_at <= @p4";

    private const string EndTakenSql =
        $"UPDATE {Table} SET ended = 3, ended_at = @p2 WHERE id = @p0 AND ended = 1 AND spent_for = @p1";

    private readonly string oneSql = dialect.First(OneSql, 1);

    /// <summary>Ids of the templates this identity has a yes for, or had one that this message took.</summary>
    public ValueTask<List<string>> AllowedAsync(
        FanIdentity fan,
        long messageId,
        CancellationToken cancel
    ) =>
        reads.AllAsync(
            AllowedSql,
            [fan.AppId, fan.OpenId, messageId],
            row => row.GetString(0),
            cancel
        );

    /// <summary>The yes that was taken, 0 for a standing one, or null when there is none (any more).</summary>
    public async Task<long?> SpendAsync(Route route, long messageId, CancellationToken cancel)
    {
        var found = await reads.FirstAsync(
            oneSql,
            [route.Fan.AppId, route.Fan.OpenId, route.TemplateId!, messageId],
            row => new Yes(row.GetInt64(0), row.GetInt32(1) == 1, row.GetInt32(2) == 1),
            cancel
        );
        if (found is null or { IsStanding: true })
        {
            return found is null ? null : 0;
        }
        object[] values = [found.Id, dialect.Time(clock.GetUtcNow()), messageId];
        return
            found.IsTaken
            || await writer.WriteAsync([new HotStatement(SpendSql, values, RowRule.One)])
                == WriteResult.Committed
            ? found.Id
            : null;
    }

    /// <summary>WeChat did not take the message.</summary>
    public Task GiveBackAsync(long taken, long messageId) =>
        writer.WriteAsync([new HotStatement(GiveBackSql, [taken, messageId])]);

    /// <summary>WeChat knows of no yes (43101), whatever we thought; nor of the one just taken.</summary>
    public Task EndAsync(Allowances.Taken taken, long messageId)
    {
        var (fan, template) = (taken.Route.Fan, taken.Route.TemplateId);
        var now = dialect.Time(clock.GetUtcNow());
        return writer.WriteAsync([
            new HotStatement(
                EndAllSql,
                [fan.AppId, fan.OpenId, template, now, dialect.Time(taken.At)]
            ),
            new HotStatement(EndTakenSql, [taken.Subscription, messageId, now]),
        ]);
    }

    private sealed record Yes(long Id, bool IsStanding, bool IsTaken);
}
