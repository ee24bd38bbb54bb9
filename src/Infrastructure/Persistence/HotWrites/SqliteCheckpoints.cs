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
    private SqliteConnection? own;
    private Task round = Task.CompletedTask;
    private bool writersTurn;
    private int written;

    /// <summary>To be called by the writing thread after each commit, while nobody else writes.</summary>
    public void Wrote(int units, SqliteConnection writer)
    {
        written += units;
        if (!round.IsCompleted)
        {
            return;
        }
        if (writersTurn)
        {
            writersTurn = false;
            Move(writer);
        }
        else if (written >= Units)
        {
            written = 0;
            writersTurn = true;
            round = Task.Factory.StartNew(
                MoveMost,
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
    }

    public void Dispose()
    {
        round.Wait();
        own?.Dispose();
    }

    private void MoveMost()
    {
        try
        {
            Move(own ??= connections.Open());
        }
        catch (SqliteException)
        {
            // The log holds the pages until another round, or SQLite's own limit, moves them.
            own?.Dispose();
            own = null;
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
