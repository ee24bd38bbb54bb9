using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>
/// The plain indexes of a table that is loaded from empty, built at the end by one sort each. Entry by entry, a random
/// index that has outgrown SQLite's page cache costs a page read and a page written for every row. Unique ones stay: they
/// are rules, not speed. The servers keep all of theirs, their caches are larger.
/// </summary>
public sealed partial class DeferredIndexes(
    UnionUnitOfWork work,
    SqlDialect dialect,
    ILogger<DeferredIndexes> log
)
{
    /// <summary>Of the page cache what a sort in memory may take, in KiB; it goes on in a temporary file.</summary>
    private const string RoomToSort = "PRAGMA cache_size=-32768; PRAGMA shrink_memory;";

    private const string Present = "SELECT name AS Value FROM sqlite_master WHERE type = 'index'";

    /// <summary>
    /// Fills the table. A process that is killed meanwhile leaves the indexes to whoever calls <see cref="RestoreAsync"/> next.
    /// </summary>
    public async Task<TResult> FillAsync<T, TResult>(Func<Task<TResult>> fill)
        where T : class
    {
        await DeferAsync<T>(CancellationToken.None);
        try
        {
            return await fill();
        }
        finally
        {
            try
            {
                await RestoreAsync<T>(CancellationToken.None);
            }
#pragma warning disable CA1031 // What was filled stands, and how that ended is what the caller has to hear.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogLeft(error);
            }
        }
    }

    /// <summary>Takes them away, unless the table has a row.</summary>
    public async Task DeferAsync<T>(CancellationToken cancel)
        where T : class
    {
        if (dialect.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }
        await work.BeginAsync(cancel);
        try
        {
            if (!await work.Context.Set<T>().AnyAsync(cancel))
            {
                foreach (var index in Plain<T>())
                {
                    await RunAsync($"DROP INDEX IF EXISTS {index.GetDatabaseName()}", cancel);
                }
            }
            await work.CommitAsync(cancel);
        }
        catch
        {
            await work.RollbackAsync();
            throw;
        }
    }

    /// <summary>
    /// Builds those that are missing, each in a transaction of its own: about four seconds for a million rows, in which others
    /// read, but wait to write. Nothing to do when all are there.
    /// </summary>
    public async Task RestoreAsync<T>(CancellationToken cancel)
        where T : class
    {
        if (dialect.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }
        var present = await work.Context.Database.SqlQueryRaw<string>(Present).ToListAsync(cancel);
        var missing = Plain<T>().Where(index => !present.Contains(index.GetDatabaseName()!));
        foreach (var index in missing)
        {
            await BuildAsync(index, cancel);
        }
    }

    private async Task BuildAsync(IIndex index, CancellationToken cancel)
    {
        var database = work.Context.Database;
        var columns = index.Properties.Select(property => property.GetColumnName());
        await database.OpenConnectionAsync(cancel);
        try
        {
            await RunAsync(RoomToSort, cancel);
            await work.BeginAsync(cancel);
            await RunAsync(
                $"CREATE INDEX IF NOT EXISTS {index.GetDatabaseName()} ON {index.DeclaringEntityType.GetTableName()} ({string.Join(", ", columns)})",
                cancel
            );
            await work.CommitAsync(cancel);
        }
        finally
        {
            await work.RollbackAsync();
            await RunAsync(BulkWriter.AsOthers, CancellationToken.None);
            await database.CloseConnectionAsync();
        }
    }

    private IEnumerable<IIndex> Plain<T>() =>
        work
            .Context.Model.FindEntityType(typeof(T))!
            .GetIndexes()
            .Where(index => !index.IsUnique && index.GetFilter() is null);

    /// <param name="sql">Made of the model's own names.</param>
    private Task<int> RunAsync(string sql, CancellationToken cancel) =>
        work.Context.Database.ExecuteSqlRawAsync(sql, cancel);

    [LoggerMessage(
        LogLevel.Error,
        "Indexes could not be built behind a bulk load; searches walk the table until the next attempt."
    )]
    private partial void LogLeft(Exception error);
}
