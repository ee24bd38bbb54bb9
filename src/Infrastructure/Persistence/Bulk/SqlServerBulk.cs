using System.Data;
using Microsoft.Data.SqlClient;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>The server's own bulk load; for changes into a temporary table and a joined update, without MERGE and its races.</summary>
internal sealed class SqlServerBulk(SqlConnection connection) : BulkEngine(connection)
{
    public override Task InsertAsync(
        BulkTable table,
        IReadOnlyList<object> rows,
        CancellationToken cancel
    ) =>
        LoadAsync(
            table.Name,
            table.Columns,
            rows,
            SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers,
            cancel
        );

    public override async Task<int> UpdateAsync(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<BulkChange> rows,
        CancellationToken cancel
    )
    {
        IReadOnlyList<BulkColumn> staged = [.. table.Key, .. columns, .. table.TokenBefore];
        var staging = $"#{table.Staging}";
        await ExecuteAsync(BulkSql.Staging("CREATE TABLE", staging, staged), cancel);
        await LoadAsync(staging, staged, rows, SqlBulkCopyOptions.Default, cancel);
        var found = await ExecuteAsync(BulkSql.UpdateFrom(table, columns, staging, false), cancel);
        await ExecuteAsync($"DROP TABLE {staging}", cancel);
        return found;
    }

    private async Task LoadAsync(
        string into,
        IReadOnlyList<BulkColumn> columns,
        IReadOnlyList<object> rows,
        SqlBulkCopyOptions options,
        CancellationToken cancel
    )
    {
        using var data = new DataTable();
        data.Locale = System.Globalization.CultureInfo.InvariantCulture;
        using var copy = new SqlBulkCopy(connection, options, (SqlTransaction?)Transaction)
        {
            DestinationTableName = into,
        };
        foreach (var column in columns)
        {
            data.Columns.Add(column.Name, column.ClrType);
            copy.ColumnMappings.Add(column.Name, column.Name);
        }
        foreach (var row in rows)
        {
            data.Rows.Add([.. columns.Select(column => column.Read(row) ?? DBNull.Value)]);
        }
        await copy.WriteToServerAsync(data, cancel);
    }
}
