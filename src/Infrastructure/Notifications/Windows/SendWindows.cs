using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>The record of what WeChat lets through. It is a memory; WeChat's own answers correct it.</summary>
public sealed class SendWindows(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    FanActBook acts,
    TimeProvider clock
)
{
    private const string Table = WindowMapping.Table;
    private const string Which = "WHERE app_id = @p0 AND open_id = @p1";
    private const string FindSql = $"SELECT remaining, open_until, acted_at FROM {Table} {Which}";

    private const string SpendSql = $"""
        UPDATE {Table} SET remaining = remaining - 1 {Which} AND open_until > @p2 AND remaining > 0
        """;

    private const string GiveBackSql = $"""
        UPDATE {Table} SET remaining = remaining + 1 {Which} AND open_until > @p2 AND remaining < 5
        """;

    /// <summary>
    /// Only the window that was seen: an act since then has opened another, even where a tap inside the two days
    /// left their end as it was.
    /// </summary>
    private const string EmptySql =
        $"UPDATE {Table} SET remaining = 0 {Which} AND open_until = @p2 AND acted_at = @p3";

    private readonly string closed = dialect.InsertUnlessThere(
        Table,
        ["app_id", "open_id", "remaining", "open_until", "acted_at"],
        ["app_id", "open_id"]
    );

    /// <summary>Null when the fan never acted as far as we know.</summary>
    public async ValueTask<SendWindow?> FindAsync(FanIdentity fan, CancellationToken cancel)
    {
        await acts.FlushAsync(fan);
        var found = await reads.FirstAsync(
            FindSql,
            [fan.AppId, fan.OpenId],
            row =>
                (object)
                    new SendWindow(
                        row.GetInt32(0),
                        dialect.ReadTime(row, 1),
                        dialect.ReadTime(row, 2)
                    ),
            cancel
        );
        return (SendWindow?)found;
    }

    /// <summary>Takes one message of the window; false when another node took the last.</summary>
    public Task<bool> SpendAsync(FanIdentity fan) => WriteAsync(SpendSql, fan, RowRule.One);

    /// <summary>WeChat did not take the message.</summary>
    public Task GiveBackAsync(FanIdentity fan) => WriteAsync(GiveBackSql, fan, RowRule.Any);

    /// <summary>WeChat lets nothing through (45015, 45047), whatever we thought.</summary>
    public Task CloseAsync(FanIdentity fan, SendWindow? seen) =>
        seen is { } window
            ? writer.WriteAsync([
                new HotStatement(
                    EmptySql,
                    [
                        fan.AppId,
                        fan.OpenId,
                        dialect.Time(window.Until),
                        dialect.Time(window.ActedAt),
                    ]
                ),
            ])
            : writer.WriteAsync([
                new HotStatement(
                    closed,
                    [
                        fan.AppId,
                        fan.OpenId,
                        0,
                        dialect.Time(clock.GetUtcNow()),
                        dialect.Time(DateTimeOffset.UnixEpoch),
                    ]
                ),
            ]);

    /// <summary>WeChat says that the fan follows no more or takes nothing (43004, 43019).</summary>
    /// <param name="fan">Who.</param>
    /// <param name="asOf">When the refused send began: what the fan did since is newer.</param>
    public void Leave(FanIdentity fan, DateTimeOffset asOf) => acts.Note(fan, FanAct.Leave, asOf);

    private async Task<bool> WriteAsync(string sql, FanIdentity fan, RowRule rule)
    {
        object[] values = [fan.AppId, fan.OpenId, dialect.Time(clock.GetUtcNow())];
        return await writer.WriteAsync([new HotStatement(sql, values, rule)])
            == WriteResult.Committed;
    }
}
