using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

internal sealed class QueueFanMessageSql(SqlDialect dialect) : IHotWriteSql<QueueFanMessage>
{
    private readonly string insert = dialect.InsertUnlessThere(
        OutboxMapping.Table,
        [
            "dedupe_key",
            "app_id",
            "open_id",
            "kind",
            "body",
            "state",
            "attempts",
            "created_at",
            "due_at",
            "claim",
            "fence",
            "refused",
            "lane",
        ],
        ["dedupe_key"]
    );

    public HotStatement StatementFor(QueueFanMessage write)
    {
        var at = dialect.Time(write.At);
        return new HotStatement(
            insert,
            [
                write.DedupeKey,
                write.Fan.AppId,
                write.Fan.OpenId,
                write.Kind,
                write.Body,
                (int)OutboxState.Waiting,
                0,
                at,
                at,
                0L,
                0,
                0,
                (int)OutboxLane.Prompt,
            ]
        );
    }
}
