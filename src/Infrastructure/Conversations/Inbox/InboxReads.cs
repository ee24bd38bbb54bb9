using System.Data.Common;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

public sealed class InboxReads(HotReads reads, SqlDialect dialect)
{
    private const string Columns = $"""
        SELECT dedupe_key, app_id, open_id, state, answer_mode, lease_until, fence, reply, payload
        FROM {InboxMapping.Table}
        """;

    private const int SweepSize = 50;
    private const int ReplaySize = 1000;
    private const string ByKey = $"{Columns} WHERE dedupe_key = @p0";

    private readonly string expired = dialect.First(
        $"{Columns} WHERE state = 0 AND lease_until < @p0 ORDER BY lease_until",
        SweepSize
    );

    private readonly string failed = dialect.First(
        $"{Columns} WHERE state = 2 ORDER BY id",
        ReplaySize
    );

    public ValueTask<InboxEntry?> FindAsync(byte[] key, CancellationToken cancel) =>
        reads.FirstAsync(ByKey, [key], Map, cancel);

    /// <summary>Records whose owner let the lease run out, oldest first, at most 50.</summary>
    public ValueTask<List<InboxEntry>> ExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        reads.AllAsync(expired, [dialect.Time(now)], Map, cancel);

    /// <summary>Failed records, oldest first, at most 1000.</summary>
    public ValueTask<List<InboxEntry>> FailedAsync(CancellationToken cancel) =>
        reads.AllAsync(failed, [], Map, cancel);

    private InboxEntry Map(DbDataReader row) =>
        new(
            (byte[])row[0],
            new FanIdentity(row.GetString(1), row.GetString(2)),
            (InboxState)row.GetInt32(3),
            (AnswerMode)row.GetInt32(4),
            dialect.ReadTime(row, 5),
            row.GetInt32(6),
            (byte[])row[7],
            (byte[])row[8]
        );
}
