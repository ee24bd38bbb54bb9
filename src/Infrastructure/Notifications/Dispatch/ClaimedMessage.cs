using System.Data.Common;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>A message this node may send while its lease lasts.</summary>
/// <param name="Refused">Ways that failed for it before.</param>
public sealed record ClaimedMessage(
    long Id,
    FanIdentity Fan,
    string Kind,
    string Body,
    int Attempt,
    int Fence,
    SendChannels Refused,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset LeaseUntil
)
{
    internal const string Columns =
        "id, app_id, open_id, kind, body, attempts, fence, refused, created_at, expires_at";

    /// <summary>From a row of <see cref="Columns"/>.</summary>
    internal static ClaimedMessage Read(
        DbDataReader row,
        SqlDialect dialect,
        DateTimeOffset leaseUntil
    ) =>
        new(
            row.GetInt64(0),
            new FanIdentity(row.GetString(1), row.GetString(2)),
            row.GetString(3),
            row.GetString(4),
            row.GetInt32(5),
            row.GetInt32(6),
            (SendChannels)row.GetInt32(7),
            dialect.ReadTime(row, 8),
            row.IsDBNull(9) ? null : dialect.ReadTime(row, 9),
            leaseUntil
        );
}
