using Microsoft.Data.Sqlite;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>One batch in one transaction. A unit that is refused or fails does not take the others along.</summary>
internal sealed class SqliteBatch(SqliteConnection connection) : IDisposable
{
    /// <summary>SQLITE_CONSTRAINT.</summary>
    private const int Constraint = 19;

    private static readonly HotStatement Begin = new("BEGIN IMMEDIATE", []);
    private static readonly HotStatement Commit = new("COMMIT", []);
    private static readonly HotStatement Rollback = new("ROLLBACK", []);
    private static readonly HotStatement Save = new("SAVEPOINT unit", []);
    private static readonly HotStatement RollbackUnit = new("ROLLBACK TO unit", []);
    private static readonly HotStatement Release = new("RELEASE unit", []);
    private readonly SqliteRunner runner = new(connection);

    public void Write(List<WriteUnit> batch)
    {
        runner.Execute(Begin);
        try
        {
            foreach (var unit in batch)
            {
                RunAlone(unit);
            }
            runner.Execute(Commit);
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

    public void CheckpointWith(SqliteCheckpoints checkpoints, int units) =>
        checkpoints.Wrote(units, connection);

    public void Dispose() => runner.Dispose();

    private void RunAlone(WriteUnit unit)
    {
        // A statement alone is undone by SQLite itself when it fails.
        var several = unit.Statements.Count > 1;
        if (several)
        {
            runner.Execute(Save);
        }
        try
        {
            unit.Run(runner.Execute);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == Constraint)
        {
            unit.Broke = broken;
        }
        if (several)
        {
            if (unit.Met != WriteResult.Committed || unit.Broke is not null)
            {
                runner.Execute(RollbackUnit);
            }
            runner.Execute(Release);
        }
    }
}
