using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Looks at parked messages in turn, some at a time, and plans those anew that could leave by now: a wake
/// was lost between two nodes, or the fan turned out to be a person we know from our other app.
/// </summary>
public sealed class ParkedRound(
    HotReads reads,
    SqlDialect dialect,
    DeliveryReads facts,
    OutboxResults results,
    IOptions<WeChatOptions> apps,
    TimeProvider clock
)
{
    private const int Most = 200;

    private readonly string nextSql = dialect.First(
        $"""
        SELECT {ClaimedMessage.Columns} FROM {OutboxMapping.Table}
        WHERE state = 3 AND app_id = @p0 AND open_id > @p1 ORDER BY open_id
        """,
        Most
    );

    private (int App, string OpenId) last = (0, "");

    /// <summary>One step of the round: at most 200 messages. How many were given back to the dispatchers.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        string[] appIds = [apps.Value.OfficialAccount.AppId, apps.Value.MiniProgram.AppId];
        var found = await reads.AllAsync(
            nextSql,
            [appIds[last.App], last.OpenId],
            row => ClaimedMessage.Read(row, dialect, default),
            cancel
        );
        last =
            found.Count == Most
                ? (last.App, found[^1].Fan.OpenId)
                : ((last.App + 1) % appIds.Length, "");
        var given = 0;
        foreach (var message in found)
        {
            if (await CanLeaveAsync(message, cancel) && await results.UnparkAsync(message))
            {
                given++;
            }
        }
        return given;
    }

    /// <summary>Of a fan nothing is known of WeChat was asked before the message was parked.</summary>
    private async Task<bool> CanLeaveAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var known = await facts.ReadAsync(message, message.Refused, cancel);
        var asked = known with
        {
            Own = known.Own with { Window = known.Own.Window ?? SendWindow.Closed },
        };
        return DeliveryPlanner.Plan(asked, clock.GetUtcNow()) is DeliveryPlan.Send;
    }
}
