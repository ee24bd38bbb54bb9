using Npgsql;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>Binary COPY; for changes into a temporary table that is gone with the transaction.</summary>
internal sealed class PostgreSqlBulk(NpgsqlConnection connection) : BulkEngine(connection)
{
    public override Task InsertAsync(
        BulkTable table,
        IReadOnlyList<object> rows,
        CancellationToken cancel
    ) => CopyAsync(table.Name, table.Columns, rows, cancel);

    public override async Task<int> UpdateAsync(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<BulkChange> rows,
        CancellationToken cancel
    )
    {
        IReadOnlyList<BulkColumn> staged = [.. table.Key, .. columns, .. table.TokenBefore];
        await ExecuteAsync(
            BulkSql.Staging("CREATE TEMPORARY TABLE", table.Staging, staged),
            cancel
        );
        await CopyAsync(table.Staging, staged, rows, cancel);
        var found = await ExecuteAsync(
            BulkSql.UpdateFrom(table, columns, table.Staging, true),
            cancel
        );
        await ExecuteAsync($"DROP TABLE {table.Staging}", cancel);
        return found;
    }

    private async Task CopyAsync(
        string into,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<object> rows,
        CancellationToken cancel
    )
    {
        // COPY wants the type's bare name: varchar(64) is character varying there.
        var types = columns.Select(column => column.StoreType.Split('(')[0]).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {into} ({BulkSql.Names(columns)}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Read(row) is { } value)
                {
                    await copy.WriteAsync(value, types[i], cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }
        }
        await copy.CompleteAsync(cancel);
    }
}
