using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// Statements of a table of counters, one row for each day and whatever else is in its key. Counting is a conditional update
/// that touches no row once the limit is reached, and so undoes what was written with it.
/// </summary>
public sealed class DayCounter
{
    private readonly string open;
    private readonly string count;
    private readonly string giveBack;

    /// <param name="table">Of the counters.</param>
    /// <param name="key">Its key columns.</param>
    /// <param name="counted">The column that counts.</param>
    /// <param name="dialect">Of the database.</param>
    public DayCounter(string table, string[] key, string counted, SqlDialect dialect)
    {
        var row = string.Join(" AND ", key.Select((column, i) => $"{column} = @p{i}"));
        open = dialect.InsertUnlessThere(table, [.. key, counted], key);
        count =
            $"UPDATE {table} SET {counted} = {counted} + 1 WHERE {row} AND {counted} < @p{key.Length}";
        giveBack = $"UPDATE {table} SET {counted} = {counted} - 1 WHERE {row} AND {counted} > 0";
    }

    /// <summary>A Shanghai day as yyyyMMdd, as these tables keep it.</summary>
    public static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    public IEnumerable<HotStatement> Count(object?[] key, int limit) =>
        [new(open, [.. key, 0]), new(count, [.. key, limit], RowRule.One)];

    public HotStatement GiveBack(object?[] key) => new(giveBack, key);
}
