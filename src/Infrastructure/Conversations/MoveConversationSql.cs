using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations;

internal sealed class MoveConversationSql(SqlDialect dialect, ConversationAbsences absences)
    : IHotWriteSql<MoveConversation>
{
    private const string Update = $"""
        UPDATE {ConversationMapping.Table}
        SET flow = @p2, step = @p3, data = @p4, version = @p5, expires_at = @p6
        WHERE app_id = @p0 AND open_id = @p1 AND version = @p7
        """;

    private readonly string insert = dialect.InsertUnlessThere(
        ConversationMapping.Table,
        ["app_id", "open_id", "flow", "step", "data", "version", "expires_at"],
        ["app_id", "open_id"]
    );

    public HotStatement StatementFor(MoveConversation write)
    {
        var next = write.Next;
        absences.Begins(next.Fan);
        object?[] values =
        [
            next.Fan.AppId,
            next.Fan.OpenId,
            next.Flow,
            next.Step,
            next.Data,
            write.FromVersion + 1,
            dialect.Time(next.ExpiresAt),
        ];
        return write.FromVersion == 0
            ? new HotStatement(insert, values, RowRule.One)
            : new HotStatement(Update, [.. values, write.FromVersion], RowRule.One);
    }
}
