using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>The larger number, the later end: <c>SendWindow.After</c> in one statement.</summary>
internal sealed class FanActedSql(SqlDialect dialect) : IHotWriteSql<FanActed>
{
    private const string Gone = "(@p5 = 1 OR {old}.open_until <= @p4)";

    private readonly string upsert = dialect.InsertOrUpdate(
        WindowMapping.Table,
        ["app_id", "open_id", "remaining", "open_until"],
        ["app_id", "open_id"],
        $"remaining = CASE WHEN {Gone} OR {{old}}.remaining < @p2 THEN @p2 ELSE {{old}}.remaining END, "
            + $"open_until = CASE WHEN {Gone} OR {{old}}.open_until < @p3 THEN @p3 ELSE {{old}}.open_until END"
    );

    public HotStatement StatementFor(FanActed write) =>
        StatementFor(write.Fan, RecentActs.Of(write.Act, write.At));

    public HotStatement StatementFor(FanIdentity fan, RecentActs acts) =>
        new(
            upsert,
            [
                fan.AppId,
                fan.OpenId,
                acts.Window.Left,
                dialect.Time(acts.Window.Until),
                dialect.Time(acts.Since),
                acts.Closes ? 1 : 0,
            ]
        );
}
