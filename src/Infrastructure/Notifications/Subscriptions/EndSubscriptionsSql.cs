using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

internal sealed class EndSubscriptionsSql(SqlDialect dialect) : IHotWriteSql<EndSubscriptions>
{
    /// <summary>A report that comes late does not end what the fan agreed to since.</summary>
    private const string End = $"""
        UPDATE {SubscriptionMapping.Table} SET ended = @p3, ended_at = @p4
        WHERE app_id = @p0 AND open_id = @p1 AND template_id = @p2 AND ended = 0 AND given_at <= @p4
        """;

    public HotStatement StatementFor(EndSubscriptions write) =>
        new(
            End,
            [
                write.Fan.AppId,
                write.Fan.OpenId,
                write.TemplateId,
                (int)write.Why,
                dialect.Time(write.At),
            ]
        );
}
