namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>The statements of bulk writes. Names come from the model, values never.</summary>
public static class BulkSql
{
    public static string Insert(BulkTable table) =>
        $"INSERT INTO {table.Name} ({Names(table.Columns)}) "
        + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";

    /// <summary>One row by its key and token; parameters are the assigned columns, the key, the token before.</summary>
    public static string Update(BulkTable table, IReadOnlyList<BulkColumn> columns)
    {
        var assigned = columns.Select((column, i) => $"{column.Name} = @p{i}");
        var found = table
            .Key.Concat(table.TokenBefore.Select(_ => table.Token!))
            .Select((column, i) => $"{column.Name} = @p{columns.Count + i}");
        return $"UPDATE {table.Name} SET {string.Join(", ", assigned)} "
            + $"WHERE {string.Join(" AND ", found)}";
    }

    /// <summary>Many rows at once from a temporary table that holds keys, new values and the token before.</summary>
    /// <param name="staging">The temporary table's name.</param>
    /// <param name="aliased">Whether the engine lets an update give its table another name.</param>
    public static string UpdateFrom(
        BulkTable table,
        IReadOnlyList<BulkColumn> columns,
        string staging,
        bool aliased
    )
    {
        var set = string.Join(", ", columns.Select(c => $"{c.Name} = fresh.{c.Name}"));
        var found = string.Join(
            " AND ",
            table
                .Key.Select(c => $"standing.{c.Name} = fresh.{c.Name}")
                .Concat(
                    table.TokenBefore.Select(c => $"standing.{table.Token!.Name} = fresh.{c.Name}")
                )
        );
        var (target, source) = aliased
            ? ($"{table.Name} AS standing", $"{staging} AS fresh WHERE")
            : ("standing", $"{table.Name} AS standing JOIN {staging} AS fresh ON");
        return $"UPDATE {target} SET {set} FROM {source} {found}";
    }

    /// <summary>A temporary table of these columns, typed as the model has them.</summary>
    public static string Staging(string create, string name, IEnumerable<BulkColumn> columns) =>
        $"{create} {name} ({string.Join(", ", columns.Select(c => $"{c.Name} {c.StoreType}"))})";

    public static string Names(IEnumerable<BulkColumn> columns) =>
        string.Join(", ", columns.Select(column => column.Name));
}
