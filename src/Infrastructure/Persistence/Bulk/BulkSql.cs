namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>The statements of bulk writes. Names come from the model, values never.</summary>
internal static class BulkSql
{
    public static string Insert(BulkTable table) =>
        $"INSERT INTO {table.Name} ({Names(table.Columns)}) "
        + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";

    /// <summary>One row by its key; parameters are the assigned columns, then the key.</summary>
    public static string Update(BulkTable table, IReadOnlyList<BulkColumn> columns)
    {
        var assigned = columns.Select((column, i) => $"{column.Name} = @p{i}");
        var key = table.Key.Select((column, i) => $"{column.Name} = @p{columns.Count + i}");
        return $"UPDATE {table.Name} SET {string.Join(", ", assigned.Concat(NextToken(table)))} "
            + $"WHERE {string.Join(" AND ", key)}";
    }

    /// <summary>Many rows at once from a temporary table that holds keys and new values.</summary>
    /// <param name="aliased">Whether the engine lets an update give its table another name.</param>
    public static string UpdateFrom(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        string staging,
        bool aliased
    )
    {
        var assigned = columns.Select(column => $"{column.Name} = fresh.{column.Name}");
        var key = string.Join(
            " AND ",
            table.Key.Select(column => $"standing.{column.Name} = fresh.{column.Name}")
        );
        var set = string.Join(", ", assigned.Concat(NextToken(table, "standing.")));
        return aliased
            ? $"UPDATE {table.Name} AS standing SET {set} FROM {staging} AS fresh WHERE {key}"
            : $"UPDATE standing SET {set} FROM {table.Name} AS standing JOIN {staging} AS fresh ON {key}";
    }

    /// <summary>A temporary table of these columns, typed as the model has them.</summary>
    public static string Staging(string create, string name, IEnumerable<BulkColumn> columns) =>
        $"{create} {name} ({string.Join(", ", columns.Select(c => $"{c.Name} {c.StoreType}"))})";

    public static string Names(IEnumerable<BulkColumn> columns) =>
        string.Join(", ", columns.Select(column => column.Name));

    private static IEnumerable<string> NextToken(BulkTable table, string standing = "") =>
        table.Token is { } token && token.ClrType.IsPrimitive
            ? [$"{token.Name} = {standing}{token.Name} + 1"]
            : [];
}
