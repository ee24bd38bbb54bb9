namespace WeChatUnion.Infrastructure.Persistence.Sql;

/// <summary>SQLite and PostgreSQL speak the same conflict clause.</summary>
internal abstract class OnConflictDialect : SqlDialect
{
    public override string InsertUnlessThere(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string? condition = null
    )
    {
        var into = string.Join(", ", columns.Select(one => one.Column));
        var values = string.Join(", ", columns.Select(one => one.Value));
        return $"INSERT INTO {table} ({into}) "
            + (condition is null ? $"VALUES ({values})" : $"SELECT {values} WHERE {condition}")
            + $" ON CONFLICT ({string.Join(", ", key)}) DO NOTHING";
    }

    public override string InsertOrUpdate(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string assignments
    ) =>
        InsertOrUpdateFrom(
            $"VALUES ({string.Join(", ", columns.Select(one => one.Value))})",
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
        $"INSERT INTO {table} ({string.Join(", ", columns)}) {select} ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET "
        + assignments
            .Replace("{old}", table, StringComparison.Ordinal)
            .Replace("{new}", "excluded", StringComparison.Ordinal);

    public override string First(string orderedSelect, int rows) => $"{orderedSelect} LIMIT {rows}";

    public override string UpdateFirst(
        string table,
        string assignments,
        string condition,
        string order,
        int rows
    ) =>
        $"UPDATE {table} SET {assignments} WHERE id IN ("
        + First($"{Ids(table, condition)} ORDER BY {order}", rows)
        + ")";

    protected static string Ids(string table, string condition) =>
        $"SELECT id FROM {table} AS taken WHERE "
        + condition.Replace("{row}", "taken", StringComparison.Ordinal);
}
