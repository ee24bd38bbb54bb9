using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Records what became of a claimed message. False from each when the lease ran out and another node
/// took over: then that one records.
/// </summary>
public sealed class OutboxResults(IHotWriter writer, SqlDialect dialect, TimeProvider clock)
{
    private const string Table = OutboxMapping.Table;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);
    private const string Mine = "WHERE id = @p0 AND fence = @p1 AND state = 0";

    /// <summary>Also when it stands there already: the answer to a first writing may have been lost.</summary>
    private const string SentSql = $"""
        UPDATE {Table} SET state = 1, sent_at = @p2, channel = @p3, reason = @p4, sent_by = @p5,
        message_id = @p6, last_error = NULL
        WHERE id = @p0 AND fence = @p1 AND state IN (0, 1)
        """;

    private const string LaterSql = $"""
        UPDATE {Table} SET due_at = @p2, claim = 0, last_error = @p3, refused = @p4, attempts = attempts - @p5 {Mine}
        """;

    /// <summary>
    /// What waits behind it is not due before it: else every claim would look through all of them in vain.
    /// </summary>
    private const string PostponeSql = $"""
        UPDATE {Table} SET due_at = @p2 WHERE state = 0 AND claim = 0 AND due_at < @p2 AND app_id = @p3 AND open_id = @p4
        AND id > @p0 AND lane >= (SELECT lane FROM {Table} WHERE id = @p0 AND fence = @p1)
        """;

    private const string ReleaseSql =
        $"UPDATE {Table} SET due_at = @p2, claim = 0, attempts = attempts - 1 {Mine}";

    private const string ParkSql = $"""
        UPDATE {Table} SET state = 3, claim = 0, attempts = 0, reason = @p2, last_error = COALESCE(@p3, last_error), expires_at = @p4,
        other_app_id = @p5, other_open_id = @p6, due_at = @p7 {Mine}
        """;

    private const string UnparkSql =
        $"UPDATE {Table} SET state = 0, due_at = @p2 WHERE id = @p0 AND fence = @p1 AND state = 3";

    private const string GiveUpSql =
        $"UPDATE {Table} SET state = 2, reason = @p2, last_error = COALESCE(@p3, last_error) {Mine}";

    /// <summary>
    /// What WeChat took must not be sent again: the record is tried for as long as no other node may take the message.
    /// </summary>
    /// <param name="message">Claimed.</param>
    /// <param name="send">The way it took.</param>
    /// <param name="messageId">WeChat's, where it gives one.</param>
    public async Task<bool> SentAsync(
        ClaimedMessage message,
        DeliveryPlan.Send send,
        string? messageId
    )
    {
        var at = dialect.Time(clock.GetUtcNow());
        for (var pause = FirstPause; ; pause = pause < LongestPause ? pause * 2 : pause)
        {
            try
            {
                return await WriteAsync(
                    SentSql,
                    message,
                    at,
                    (int)send.Route.Channel,
                    Short(send.Why),
                    send.Route.Fan.AppId,
                    messageId
                );
            }
            catch (Exception) when (clock.GetUtcNow() + pause < message.LeaseUntil)
            {
                await Task.Delay(pause, clock);
            }
        }
    }

    public async Task<bool> LaterAsync(
        ClaimedMessage message,
        TimeSpan wait,
        string error,
        SendChannels refused,
        bool counts = true
    )
    {
        var due = dialect.Time(clock.GetUtcNow() + wait);
        object?[] later =
        [
            message.Id,
            message.Fence,
            due,
            Short(error),
            (int)refused,
            counts ? 0 : 1,
        ];
        object?[] behind = [message.Id, message.Fence, due, message.Fan.AppId, message.Fan.OpenId];
        return await writer.WriteAsync([
                new HotStatement(LaterSql, later, RowRule.One),
                new HotStatement(PostponeSql, behind),
            ]) == WriteResult.Committed;
    }

    /// <summary>It was not tried: somebody else may, and the claim does not count.</summary>
    public Task<bool> ReleaseAsync(ClaimedMessage message) =>
        WriteAsync(ReleaseSql, message, dialect.Time(clock.GetUtcNow()));

    public Task<bool> ParkAsync(
        ClaimedMessage message,
        FanIdentity? other,
        DateTimeOffset expiresAt,
        DeliveryPlan.Wait wait,
        string? error
    ) =>
        WriteAsync(
            ParkSql,
            message,
            Short(wait.Why),
            Short(error),
            dialect.Time(expiresAt),
            other?.AppId,
            other?.OpenId,
            dialect.Time(wait.Until < expiresAt ? wait.Until.Value : expiresAt)
        );

    /// <summary>The fan acted while it was being parked.</summary>
    public Task<bool> UnparkAsync(ClaimedMessage message) =>
        WriteAsync(UnparkSql, message, dialect.Time(clock.GetUtcNow()));

    public Task<bool> GiveUpAsync(ClaimedMessage message, string why, string? error) =>
        WriteAsync(GiveUpSql, message, Short(why), Short(error));

    private static string? Short(string? words) =>
        words is { Length: > OutboxMapping.MaxWords } ? words[..OutboxMapping.MaxWords] : words;

    private async Task<bool> WriteAsync(
        string sql,
        ClaimedMessage message,
        params object?[] values
    ) =>
        await writer.WriteAsync([
            new HotStatement(sql, [message.Id, message.Fence, .. values], RowRule.One),
        ]) == WriteResult.Committed;
}
