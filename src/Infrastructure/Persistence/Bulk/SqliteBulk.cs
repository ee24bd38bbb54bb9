using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>Statements on SQLite's own interface, prepared once and stepped for each row.</summary>
internal sealed class SqliteBulk(SqliteConnection connection) : BulkEngine(connection)
{
    private readonly sqlite3 handle = connection.Handle!;
    private readonly Dictionary<string, sqlite3_stmt> prepared = [];

    public override Task InsertAsync(
        BulkTable table,
        IReadOnlyList<object> rows,
        CancellationToken cancel
    )
    {
        Run(Prepare(BulkSql.Insert(table)), table.Columns, rows);
        return Task.CompletedTask;
    }

    public override Task<int> UpdateAsync(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<BulkChange> rows,
        CancellationToken cancel
    )
    {
        IReadOnlyList<BulkColumn> bound = [.. columns, .. table.Key, .. table.TokenBefore];
        return Task.FromResult(Run(Prepare(BulkSql.Update(table, columns)), bound, rows));
    }

    public override void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }
        prepared.Clear();
        base.Dispose();
    }

    private sqlite3_stmt Prepare(string sql)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Check(
                raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement)
            );
            prepared[sql] = statement;
        }
        return statement;
    }

    private int Run(
        sqlite3_stmt statement,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<object> rows
    )
    {
        var touched = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                Check(SqliteValues.Bind(statement, i + 1, columns[i].Read(row)));
            }
            var result = raw.sqlite3_step(statement);
            // Its result repeats the step's.
            _ = raw.sqlite3_reset(statement);
            if (result != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(result, handle);
            }
            touched += raw.sqlite3_changes(handle);
        }
        return touched;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, handle);
        }
    }
}
