using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>The way of one engine.</summary>
internal abstract class BulkEngine(DbConnection connection) : IDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction? Transaction { get; set; }

    public abstract Task InsertAsync(
        BulkTable table,
        IReadOnlyList<object> rows,
        CancellationToken cancel
    );

    /// <summary>Answers how many rows were found as they were read.</summary>
    public abstract Task<int> UpdateAsync(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<BulkChange> rows,
        CancellationToken cancel
    );

    public virtual void Dispose() => GC.SuppressFinalize(this);

    protected async Task<int> ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made by BulkSql of names alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = Transaction;
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
