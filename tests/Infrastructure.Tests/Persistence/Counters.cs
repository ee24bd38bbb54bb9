using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>A table of the tests' own in which a write that happened twice shows.</summary>
internal static class Counters
{
    public const int Most = 1_000_000;

    public static Task MakeAsync(TestDatabase database) =>
        database.ExecuteAsync(
            $"CREATE TABLE test_counters (name varchar(64) PRIMARY KEY, value bigint NOT NULL CHECK (value <= {Most}))"
        );

    public static Task DropAsync(TestDatabase database) =>
        database.ExecuteAsync("DROP TABLE test_counters");

    public static HotStatement Make(string name, long value = 0) =>
        new("INSERT INTO test_counters (name, value) VALUES (@p0, @p1)", [name, value]);

    /// <summary>Refuses its unit when there is no such counter.</summary>
    public static HotStatement Add(string name, long amount = 1) =>
        new(
            "UPDATE test_counters SET value = value + @p1 WHERE name = @p0",
            [name, amount],
            RowRule.One
        );

    public static HotStatement Multiply(string name, long factor) =>
        new("UPDATE test_counters SET value = value * @p1 WHERE name = @p0", [name, factor]);

    /// <summary>Null when there is none.</summary>
    public static async Task<long?> ValueAsync(this PersistenceHost host, string name) =>
        (long?)
            await host.Reads.FirstAsync<object>(
                "SELECT value FROM test_counters WHERE name = @p0",
                [name],
                row => row.GetInt64(0),
                default
            );
}
