using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Ways refused before are tried anew: the fan's act may have mended them.</summary>
internal sealed class WakeMessagesSql(SqlDialect dialect) : IHotWriteSql<WakeMessages>
{
    private const string Table = OutboxMapping.Table;

    /// <summary>Two looks, each by an index of its own: with OR the embedded engine reads every parked row.</summary>
    private const string Wake = $"""
        UPDATE {Table} SET state = 0, due_at = @p2, attempts = 0, refused = 0
        WHERE state = 3 AND id IN (
        SELECT id FROM {Table} WHERE state = 3 AND app_id = @p0 AND open_id = @p1 UNION ALL
        SELECT id FROM {Table} WHERE state = 3 AND other_app_id = @p0 AND other_open_id = @p1)
        """;

    public HotStatement StatementFor(WakeMessages write) =>
        new(Wake, [write.Fan.AppId, write.Fan.OpenId, dialect.Time(write.At)]);
}
