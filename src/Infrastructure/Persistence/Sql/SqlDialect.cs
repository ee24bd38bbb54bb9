namespace WeChatUnion.Infrastructure.Persistence.Sql;

/// <summary>
/// The few statements that differ by engine. Texts are built once at start and then kept, so that
/// commands stay prepared. Parameters are <c>@p0</c>, <c>@p1</c> … in the order of the columns.
/// </summary>
public abstract class SqlDialect
{
    public abstract DatabaseProvider Provider { get; }

    /// <summary>An insert that touches no row when one with this key stands there.</summary>
    /// <param name="condition">Nor where this does not hold; null: it always may.</param>
    public string InsertUnlessThere(
        string table,
        string[] columns,
        string[] key,
        string? condition = null
    ) =>
        InsertUnlessThere(
            table,
            [.. columns.Select((column, i) => (column, $"@p{i}"))],
            key,
            condition
        );

    /// <inheritdoc cref="InsertUnlessThere(string, string[], string[], string?)"/>
    /// <param name="columns">Each with the value it gets.</param>
    public abstract string InsertUnlessThere(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string? condition = null
    );

    /// <summary>
    /// An insert, or this assignment when the key stands there. <c>{old}</c> names the standing row, <c>{new}</c> the one that was to
    /// be inserted.
    /// </summary>
    /// <param name="columns">Each with the value it gets.</param>
    public abstract string InsertOrUpdate(
        string table,
        (string Column, string Value)[] columns,
        string[] key,
        string assignments
    );

    /// <inheritdoc cref="InsertOrUpdate(string, ValueTuple{string, string}[], string[], string)"/>
    /// <param name="columns">Their values are the parameters in this order.</param>
    public string InsertOrUpdate(
        string table,
        string[] columns,
        string[] key,
        string assignments
    ) =>
        InsertOrUpdate(
            table,
            [.. columns.Select((column, i) => (column, $"@p{i}"))],
            key,
            assignments
        );

    /// <summary>Likewise for the rows of a select, of which there may be none.</summary>
    /// <param name="select">Its columns named and in the order of <paramref name="columns"/>, with a WHERE.</param>
    public abstract string InsertOrUpdateFrom(
        string select,
        string table,
        string[] columns,
        string[] key,
        string assignments
    );

    /// <summary>The first rows of an ordered select.</summary>
    public abstract string First(string orderedSelect, int rows);

    /// <summary>
    /// Updates the first rows of an order, found by their <c>id</c>; rows another node is just taking are
    /// left out where the engine allows it. <c>{row}</c> names the looked-at row in the condition.
    /// </summary>
    public abstract string UpdateFirst(
        string table,
        string assignments,
        string condition,
        string order,
        int rows
    );

    /// <summary>
    /// After a table's name in a select: rows somebody is just writing are left out. Engines whose readers do not wait
    /// need no hint.
    /// </summary>
    public virtual string PastLocked => "";

    /// <summary>A select of rows nobody else changes before the transaction ends: whoever comes second waits.</summary>
    /// <param name="select">Up to its table.</param>
    /// <param name="condition">Without WHERE.</param>
    public virtual string SelectForUpdate(string select, string condition) =>
        $"{select} WHERE {condition}";

    /// <summary>How the engine stores an instant.</summary>
    public virtual object Time(DateTimeOffset instant) => instant.ToUniversalTime();

    public virtual DateTimeOffset ReadTime(System.Data.Common.DbDataReader row, int column) =>
        row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>An instant of a column as whole seconds since a day of the engine's own: for differences, and what falls together.</summary>
    public abstract string SecondsOf(string column);

    public static SqlDialect For(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDialect(),
            DatabaseProvider.PostgreSql => new PostgreSqlDialect(),
            DatabaseProvider.SqlServer => new SqlServerDialect(),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };
}
