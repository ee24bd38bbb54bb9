using System.Collections.Concurrent;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations;

/// <summary>
/// Fans who have no conversation, as far as this process knows. Most fans never start one, and in
/// SQLite every look at the database after somebody's commit reads its pages anew. Only there is
/// this process the only writer, so that what it knows is true; elsewhere nothing is kept.
/// </summary>
public sealed class ConversationAbsences(SqlDialect dialect)
{
    private const int Most = 100_000;
    private readonly bool onlyWriter = dialect.Provider == DatabaseProvider.Sqlite;
    private readonly ConcurrentDictionary<FanIdentity, bool> absent = new();
    private readonly ConcurrentDictionary<FanIdentity, bool> begun = new();
    private int count;

    public bool Knows(FanIdentity fan) => absent.ContainsKey(fan) && !begun.ContainsKey(fan);

    /// <summary>A look found none. It may be older than a beginning, which then still wins.</summary>
    public void Found(FanIdentity fan)
    {
        if (!onlyWriter || !absent.TryAdd(fan, true))
        {
            return;
        }
        if (Interlocked.Increment(ref count) > Most)
        {
            absent.Clear();
            Interlocked.Exchange(ref count, 0);
        }
    }

    /// <summary>Said before the write: from here on the database is asked for this fan.</summary>
    public void Begins(FanIdentity fan)
    {
        if (onlyWriter)
        {
            begun.TryAdd(fan, true);
        }
    }
}
