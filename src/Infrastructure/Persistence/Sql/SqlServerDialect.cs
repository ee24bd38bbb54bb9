namespace WeChatUnion.Infrastructure.Persistence.Sql;

/// <summary>
/// SQL Server has no conflict clause. The lock hints keep the looked-at key range until the commit,
/// so that two writers of one key follow each other.
/// </summary>
internal sealed class SqlServerDialect : SqlDialect
{
    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public override string SecondsOf(string column) =>
        $"DATEDIFF_BIG(second, '2000-01-01', {column})";

    public override string SelectForUpdate(string select, string condition) =>
        $"{select} WITH (UPDLOCK, ROWLOCK) WHERE {condition}";

    public override string PastLocked => " WITH (READPAST)";

    public override string InsertUnlessThere(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string? condition = null
    ) =>
        $"INSERT INTO {table} ({string.Join(", ", columns.Select(one => one.Column))}) "
        + $"SELECT {string.Join(", ", columns.Select(one => one.Value))} "
        + $"WHERE NOT EXISTS (SELECT 1 FROM {table} WITH (UPDLOCK, HOLDLOCK) WHERE {Match(columns, key)})"
        + (condition is null ? "" : $" AND {condition}");

    public override string InsertOrUpdate(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string assignments
    ) =>
        InsertOrUpdateFrom(
            $"SELECT {string.Join(", ", columns.Select(one => $"{one.Value} AS {one.Column}"))}",
            table,
            [.. columns.Select(one => one.Column)],
            key,
            assignments
        );

    public override string InsertOrUpdateFrom(
        string select,
        string table,
        string[] columns,
        string[] key,
        string assignments
    ) =>
        $"MERGE INTO {table} WITH (HOLDLOCK) AS standing USING ({select}) AS source "
        + $"ON {string.Join(" AND ", key.Select(column => $"standing.{column} = source.{column}"))} WHEN MATCHED THEN UPDATE SET "
        + assignments
            .Replace("{old}", "standing", StringComparison.Ordinal)
            .Replace("{new}", "source", StringComparison.Ordinal)
        + $" WHEN NOT MATCHED THEN INSERT ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"source.{column}"))});";

    public override string First(string orderedSelect, int rows) =>
        $"{orderedSelect} OFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY";

    public override string UpdateFirst(
        string table,
        string assignments,
        string condition,
        string order,
        int rows
    ) =>
        $"UPDATE {table} SET {assignments} WHERE id IN (SELECT id FROM {table} AS taken "
        + "WITH (UPDLOCK, ROWLOCK, READPAST) WHERE "
        + First(
            $"{condition.Replace("{row}", "taken", StringComparison.Ordinal)} ORDER BY {order}",
            rows
        )
        + ")";

    private static string Match((string Column, string Value)[] columns, string[] key) =>
        string.Join(
            " AND ",
            key.Select(k => $"{k} = {columns.First(one => one.Column == k).Value}")
        );
}
