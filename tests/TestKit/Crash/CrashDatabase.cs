using WeChatUnion.Domain.Conversations;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.TestKit.Crash;

/// <summary>What the killed gateway left on disk, read past the gateway.</summary>
internal sealed class CrashDatabase(TestDatabase database)
{
    private readonly SqlDialect dialect = SqlDialect.For(database.Provider);

    public async Task WatchAsync()
    {
        foreach (var sql in CrashTriggers.For(database.Provider))
        {
            await database.ExecuteAsync(sql);
        }
    }

    public async Task<Dictionary<string, CrashRecord>> RecordsAsync() =>
        (
            await database.ReadAsync(
                "SELECT dedupe_key, state, answer_mode, reply, failure FROM conversations_inbox",
                row => new CrashRecord(
                    Convert.ToHexString((byte[])row[0]),
                    (InboxState)row.GetInt32(1),
                    (AnswerMode)row.GetInt32(2),
                    (byte[])row[3],
                    row.IsDBNull(4) ? null : row.GetString(4)
                )
            )
        ).ToDictionary(record => record.Key);

    public async Task<long> UnfinishedAsync() =>
        (
            await database.ReadAsync(
                "SELECT COUNT(*) FROM conversations_inbox WHERE state = 0",
                row => row.GetInt64(0)
            )
        )[0];

    /// <summary>How often each thing was noted by <see cref="CrashTriggers"/>.</summary>
    public async Task<Dictionary<(string What, string Subject), long>> NotesAsync() =>
        (
            await database.ReadAsync(
                "SELECT what, subject, COUNT(*) FROM crash_notes GROUP BY what, subject",
                row => (What: row.GetString(0), Subject: row.GetString(1), Count: row.GetInt64(2))
            )
        ).ToDictionary(note => (note.What, note.Subject), note => note.Count);

    public async Task<Dictionary<string, CrashFan>> FansAsync() =>
        (
            await database.ReadAsync(
                "SELECT open_id, scene, followed_at, unfollowed_at FROM fans_fans",
                row => new CrashFan(
                    row.GetString(0),
                    row.IsDBNull(1) ? null : row.GetString(1),
                    row.IsDBNull(2) ? null : dialect.ReadTime(row, 2).ToUnixTimeSeconds(),
                    row.IsDBNull(3) ? null : dialect.ReadTime(row, 3).ToUnixTimeSeconds()
                )
            )
        ).ToDictionary(fan => fan.OpenId);

    /// <summary>Keys of the callbacks that were counted, in upper hex.</summary>
    public Task<List<string>> InteractionsAsync() =>
        database.ReadAsync(
            "SELECT cause FROM ironfans_interactions",
            row => Convert.ToHexString(row.GetFieldValue<byte[]>(0))
        );

    /// <summary>All that the days say was done, bursts included.</summary>
    public async Task<long> CountedAsync() =>
        (
            await database.ReadAsync(
                "SELECT CAST(COALESCE(SUM(times + skipped), 0) AS bigint) FROM ironfans_days",
                row => row.GetInt64(0)
            )
        ).Single();

    public Task<List<string>> OutboxAsync() =>
        database.ReadAsync(
            "SELECT dedupe_key FROM notifications_outbox",
            row => row.GetString(0)["inbox/".Length..].ToUpperInvariant()
        );
}
