using System.Data.Common;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// Forgets windows and agreements that ended long ago. Not at once: a closed window on record spares asking
/// WeChat in vain for every message to a fan who is silent.
/// </summary>
public sealed class ReachCleaning(HotReads reads, IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Windows = WindowMapping.Table;
    private const string Subscriptions = SubscriptionMapping.Table;
    private const string ForgetWindowSql =
        $"DELETE FROM {Windows} WHERE app_id = @p1 AND open_id = @p2 AND open_until < @p0";
    private const string ForgetSubscriptionSql =
        $"DELETE FROM {Subscriptions} WHERE id = @p1 AND ended <> 0 AND ended_at < @p0";

    private readonly string windowsSql = dialect.First(
        $"SELECT app_id, open_id FROM {Windows} WHERE open_until < @p0 ORDER BY app_id, open_id",
        Step
    );
    private readonly string subscriptionsSql = dialect.First(
        $"SELECT id FROM {Subscriptions} WHERE ended <> 0 AND ended_at < @p0 ORDER BY id",
        Step
    );

    public async Task ForgetAsync(DateTimeOffset before)
    {
        await ForgetAsync(windowsSql, ForgetWindowSql, before);
        await ForgetAsync(subscriptionsSql, ForgetSubscriptionSql, before);
    }

    /// <summary>Looks outside the writer, so that only what is deleted holds it.</summary>
    private async Task ForgetAsync(string findSql, string forgetSql, DateTimeOffset before)
    {
        var time = dialect.Time(before);
        while (
            await reads.AllAsync(findSql, [time], KeyOf, CancellationToken.None)
                is { Count: > 0 } keys
        )
        {
            await writer.WriteAsync([
                .. keys.Select(key => new HotStatement(forgetSql, [time, .. key])),
            ]);
        }
    }

    private static object[] KeyOf(DbDataReader row)
    {
        var key = new object[row.FieldCount];
        row.GetValues(key);
        return key;
    }
}
