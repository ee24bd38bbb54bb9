using Microsoft.Data.Sqlite;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// One batch in one transaction. A unit that is refused or fails does not take the others along: all at once first, and when that
/// meets one, again with a savepoint around each, which costs a copy of every page a unit touches.
/// </summary>
internal sealed class SqliteBatch(SqliteConnection connection) : IDisposable
{
    /// <summary>SQLITE_CONSTRAINT.</summary>
    private const int Constraint = 19;

    /// <summary>Refusals come in swarms, as when a prize runs out: so many batches after one are written with care at once.</summary>
    private const int Careful = 64;

    private static readonly HotStatement Begin = new("BEGIN IMMEDIATE", []);
    private static readonly HotStatement Commit = new("COMMIT", []);
    private static readonly HotStatement Rollback = new("ROLLBACK", []);
    private static readonly HotStatement Save = new("SAVEPOINT unit", []);
    private static readonly HotStatement RollbackUnit = new("ROLLBACK TO unit", []);
    private static readonly HotStatement Release = new("RELEASE unit", []);
    private readonly SqliteRunner runner = new(connection);
    private int careful;

    public void Write(List<WriteUnit> batch)
    {
        if (careful > 0)
        {
            careful--;
        }
        else if (InTransaction(batch, RunAllAtOnce))
        {
            return;
        }
        else
        {
            careful = Careful;
        }
        InTransaction(batch, RunOneByOne);
    }

    public void CheckpointWith(SqliteCheckpoints checkpoints, int units) =>
        checkpoints.Wrote(units, connection);

    public void Dispose() => runner.Dispose();

    /// <summary>False: the work would not have it committed.</summary>
    private bool InTransaction(List<WriteUnit> batch, Func<List<WriteUnit>, bool> work)
    {
        runner.Execute(Begin);
        try
        {
            var isWhole = work(batch);
            runner.Execute(isWhole ? Commit : Rollback);
            return isWhole;
        }
        catch
        {
            // After some errors SQLite has rolled back by itself.
            if (!runner.IsIdle)
            {
                runner.Execute(Rollback);
            }
            throw;
        }
    }

    private bool RunAllAtOnce(List<WriteUnit> batch)
    {
        foreach (var unit in batch)
        {
            if (!Try(unit) || unit is { Met: not WriteResult.Committed, WroteNothing: false })
            {
                return false;
            }
        }
        return true;
    }

    private bool RunOneByOne(List<WriteUnit> batch)
    {
        foreach (var unit in batch)
        {
            RunAlone(unit);
        }
        return true;
    }

    private void RunAlone(WriteUnit unit)
    {
        // A statement alone is undone by SQLite itself when it fails.
        var several = unit.Statements.Count > 1;
        if (several)
        {
            runner.Execute(Save);
        }
        var isUnbroken = Try(unit);
        if (several)
        {
            if (unit.Met != WriteResult.Committed || !isUnbroken)
            {
                runner.Execute(RollbackUnit);
            }
            runner.Execute(Release);
        }
    }

    /// <summary>False: it broke a rule of the database.</summary>
    private bool Try(WriteUnit unit)
    {
        unit.Broke = null;
        try
        {
            unit.Run(runner.Execute);
            return true;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == Constraint)
        {
            unit.Broke = broken;
            return false;
        }
    }
}
