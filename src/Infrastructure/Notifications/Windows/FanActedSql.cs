using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>
/// The larger number, the later end: <c>SendWindow.After</c> in one statement. WeChat delivers late and
/// twice: an act older than a newer one ends nothing, reopens nothing the fan has left since, and what
/// is written twice does not bring used-up messages back.
/// </summary>
internal sealed class FanActedSql(SqlDialect dialect) : IHotWriteSql<FanActed>
{
    private const string Late =
        "@p4 < {old}.acted_at AND (@p5 = 1 OR {old}.open_until <= {old}.acted_at)";
    private const string Gone = "(@p5 = 1 OR {old}.open_until <= @p4)";
    private const string More =
        "({old}.remaining < @p2 AND (@p4 > {old}.acted_at OR @p3 > {old}.open_until))";

    private readonly string upsert = dialect.InsertOrUpdate(
        WindowMapping.Table,
        ["app_id", "open_id", "remaining", "open_until", "acted_at"],
        ["app_id", "open_id"],
        $"remaining = CASE WHEN {Late} THEN {{old}}.remaining WHEN {Gone} OR {More} THEN @p2 ELSE {{old}}.remaining END, "
            + $"open_until = CASE WHEN {Late} THEN {{old}}.open_until WHEN {Gone} OR {{old}}.open_until < @p3 THEN @p3 ELSE {{old}}.open_until END, "
            + "acted_at = CASE WHEN {old}.acted_at < @p4 THEN @p4 ELSE {old}.acted_at END"
    );

    public HotStatement StatementFor(FanActed write)
    {
        var opened = SendWindow.Of(write.Act, write.At);
        return new(
            upsert,
            [
                write.Fan.AppId,
                write.Fan.OpenId,
                opened.Left,
                dialect.Time(opened.Until),
                dialect.Time(write.At),
                write.Act == FanAct.Leave ? 1 : 0,
            ]
        );
    }
}
