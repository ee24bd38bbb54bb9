using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Receipts;

/// <summary>Appends only: thousands of receipts follow a large mailing within seconds.</summary>
internal sealed class KeepReceiptSql(SqlDialect dialect) : IHotWriteSql<KeepReceipt>
{
    private const string Insert = $"""
        INSERT INTO {ReceiptMapping.Table} (app_id, message_id, failure, received_at, due_at)
        VALUES (@p0, @p1, @p2, @p3, @p3)
        """;

    public HotStatement StatementFor(KeepReceipt write) =>
        new(Insert, [write.AppId, write.MessageId, write.Failure, dialect.Time(write.At)]);
}
