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
    private HashSet<FanIdentity> begun = [];

    /// <summary>Those before: what they announced may not be written yet.</summary>
    private HashSet<FanIdentity> begunBefore = [];
    private readonly Lock changing = new();
    private int age;

    /// <summary>To be taken before a look at the database, and told with what it found.</summary>
    public int Age => Volatile.Read(ref age);

    public bool Knows(FanIdentity fan) => absent.ContainsKey(fan);

    /// <summary>A look begun at this age found none. A beginning since then wins.</summary>
    public void Found(FanIdentity fan, int lookedAt)
    {
        if (!onlyWriter)
        {
            return;
        }
        lock (changing)
        {
            if (lookedAt != age || begun.Contains(fan) || begunBefore.Contains(fan))
            {
                return;
            }
            if (absent.Count >= Most)
            {
                absent.Clear();
            }
            absent[fan] = true;
        }
    }

    /// <summary>Said before the write: from here on the database is asked for this fan.</summary>
    public void Begins(FanIdentity fan)
    {
        if (!onlyWriter)
        {
            return;
        }
        lock (changing)
        {
            if (begun.Count >= Most)
            {
                (begunBefore, begun) = (begun, []);
                // Looks under way may be older than what is forgotten now.
                absent.Clear();
                age++;
            }
            begun.Add(fan);
            absent.TryRemove(fan, out _);
        }
    }
}
