using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>
/// Thousands of entities written past the change tracker, inside the transaction of the unit of work
/// (<see cref="UnionUnitOfWork.BeginAsync"/> comes first). Whoever breaks a unique index breaks the
/// whole transaction.
/// </summary>
public sealed class BulkWriter(UnionUnitOfWork work, SqlDialect dialect) : IAsyncDisposable
{
    private const string Roomy =
        "PRAGMA cache_size=-49152; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=32768;";

    /// <summary>The connection goes back to a pool others take it from.</summary>
    internal const string AsOthers =
        "PRAGMA cache_size=-2000; PRAGMA shrink_memory; " + SqliteConnections.Pragmas;

    private BulkEngine? engine;
    private bool isOpen;

    /// <summary>
    /// Keeps one connection for many transactions. On SQLite it takes pages enough into memory for indexes of a million
    /// rows, and its own commits wait for no disk: the log keeps their order, so that what others commit with
    /// synchronous=FULL takes all before it along, and a power cut can only cost the bulk's last transactions.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        await work.Context.Database.OpenConnectionAsync(cancel);
        isOpen = true;
        if (dialect.Provider == DatabaseProvider.Sqlite)
        {
            await work.Context.Database.ExecuteSqlRawAsync(Roomy, cancel);
        }
    }

    /// <exception cref="UniqueRuleException">A unique index said no; the transaction is to be rolled back.</exception>
    public Task InsertAsync(IReadOnlyList<object> rows, CancellationToken cancel) =>
        rows.Count == 0
            ? Task.CompletedTask
            : ExplainingAsync(() => Engine().InsertAsync(TableOf(rows[0]), rows, cancel));

    /// <summary>Writes these properties of entities that have changed since they were read.</summary>
    /// <exception cref="StaleVersionException">Somebody else changed one of the rows; roll back.</exception>
    /// <exception cref="UniqueRuleException">A unique index said no; roll back.</exception>
    public Task UpdateAsync(
        IReadOnlyList<BulkChange> rows,
        IReadOnlyList<string> properties,
        CancellationToken cancel
    ) =>
        rows.Count == 0
            ? Task.CompletedTask
            : ExplainingAsync(async () =>
            {
                var table = TableOf(rows[0].Entity);
                var columns = table.Named(properties);
                if (await Engine().UpdateAsync(table, columns, rows, cancel) != rows.Count)
                {
                    throw new DbUpdateConcurrencyException("A row changed since it was read.");
                }
            });

    public async ValueTask DisposeAsync()
    {
        engine?.Dispose();
        engine = null;
        if (isOpen)
        {
            isOpen = false;
            if (dialect.Provider == DatabaseProvider.Sqlite)
            {
                await work.Context.Database.ExecuteSqlRawAsync(AsOthers);
            }
            await work.Context.Database.CloseConnectionAsync();
        }
    }

    private async Task ExplainingAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            var saving = error as DbUpdateException ?? new DbUpdateException("Bulk write.", error);
            throw SaveErrors.Explain(work.Context, saving) ?? error;
        }
    }

    private BulkTable TableOf(object row) => BulkTable.Of(work.Context.Model, row.GetType());

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
