using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// Moves committed pages from the write-ahead log into the database file. SQLite would do all of it
/// in one of the writer's commits, while everybody waits. Here a thread of its own moves most of
/// them beside the writer; the few that came meanwhile are left to the writer, because the log can
/// only begin anew when nothing is left in it.
/// </summary>
internal sealed class SqliteCheckpoints(SqliteConnections connections) : IDisposable
{
    /// <summary>About 2,500 pages, 10 MB of log.</summary>
    private const int Units = 1500;
    private readonly ManualResetEventSlim due = new(false);
    private int written;
    private volatile bool mostIsMoved;
    private volatile bool ended;
    private Thread? thread;

    /// <summary>To be called by the writing thread after each commit, while nobody else writes.</summary>
    public void Wrote(int units, SqliteConnection writer)
    {
        if (mostIsMoved)
        {
            mostIsMoved = false;
            Move(writer);
        }
        written += units;
        if (written < Units || due.IsSet)
        {
            return;
        }
        written = 0;
        if (thread is null)
        {
            thread = new Thread(Work) { IsBackground = true, Name = "checkpoint" };
            thread.Start();
        }
        due.Set();
    }

    public void Dispose()
    {
        ended = true;
        due.Set();
        thread?.Join();
        due.Dispose();
    }

    private void Work()
    {
        using var connection = connections.Open();
        while (true)
        {
            due.Wait();
            if (ended)
            {
                return;
            }
            Move(connection);
            due.Reset();
            mostIsMoved = true;
        }
    }

    /// <summary>What cannot be moved now is moved next time; the log holds it until then.</summary>
    private static void Move(SqliteConnection connection) =>
        _ = raw.sqlite3_wal_checkpoint_v2(
            connection.Handle,
            "main",
            raw.SQLITE_CHECKPOINT_PASSIVE,
            out _,
            out _
        );
}
