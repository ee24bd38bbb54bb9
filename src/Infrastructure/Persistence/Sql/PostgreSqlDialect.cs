namespace WeChatUnion.Infrastructure.Persistence.Sql;

internal sealed class PostgreSqlDialect : OnConflictDialect
{
    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public override string SecondsOf(string column) =>
        $"CAST(FLOOR(EXTRACT(EPOCH FROM {column})) AS bigint)";

    public override string SelectForUpdate(string select, string condition) =>
        $"{select} WHERE {condition} FOR UPDATE";

    /// <summary>As an array the rows are picked exactly once, whatever the plan of the update.</summary>
    public override string UpdateFirst(
        string table,
        string assignments,
        string condition,
        string order,
        int rows
    ) =>
        $"UPDATE {table} SET {assignments} WHERE id = ANY(ARRAY("
        + First($"{Ids(table, condition)} ORDER BY {order}", rows)
        + " FOR UPDATE OF taken SKIP LOCKED))";
}
