using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>
/// Thousands of entities written past the change tracker, inside the transaction of the unit of work
/// (<see cref="UnionUnitOfWork.BeginAsync"/> comes first). Whoever breaks a unique index breaks the
/// whole transaction.
/// </summary>
public sealed class BulkWriter(UnionUnitOfWork work, SqlDialect dialect) : IDisposable
{
    private BulkEngine? engine;

    public async Task InsertAsync(IReadOnlyList<object> rows, CancellationToken cancel)
    {
        if (rows.Count > 0)
        {
            await Engine().InsertAsync(TableOf(rows), rows, cancel);
        }
    }

    /// <summary>
    /// Sets these properties of the rows with these keys; a concurrency token of whole numbers moves on, so that
    /// whoever read the row before learns of it.
    /// </summary>
    public async Task UpdateAsync(
        IReadOnlyList<object> rows,
        IReadOnlyList<string> properties,
        CancellationToken cancel
    )
    {
        if (rows.Count > 0)
        {
            var table = TableOf(rows);
            await Engine().UpdateAsync(table, table.Named(properties), rows, cancel);
        }
    }

    /// <summary>Frees prepared statements; before the connection they belong to is closed.</summary>
    public void Dispose()
    {
        engine?.Dispose();
        engine = null;
    }

    private BulkTable TableOf(IReadOnlyList<object> rows) =>
        BulkTable.Of(work.Context.Model, rows[0].GetType());

    private BulkEngine Engine()
    {
        var connection = work.Context.Database.GetDbConnection();
        if (engine is null || engine.Connection != connection)
        {
            engine?.Dispose();
            engine = dialect.Provider switch
            {
                DatabaseProvider.Sqlite => new SqliteBulk((SqliteConnection)connection),
                DatabaseProvider.PostgreSql => new PostgreSqlBulk((NpgsqlConnection)connection),
                _ => new SqlServerBulk((SqlConnection)connection),
            };
        }
        engine.Transaction = work.Transaction;
        return engine;
    }
}
