using Microsoft.Data.Sqlite;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Databases;

/// <summary>An empty database of one fixture's own, gone with it. The schema is the user's to make.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> drop;

    private TestDatabase(DatabaseProvider provider, string connectionString, Func<Task> drop) =>
        (Provider, ConnectionString, this.drop) = (provider, connectionString, drop);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>The settings section <c>Database</c>.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["Database:Provider"] = Provider.ToString(),
            ["Database:ConnectionString"] = ConnectionString,
        };

    /// <summary>Skips the test when the engine's server is absent, see <see cref="TestNeeds"/>.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.Sqlite => Task.FromResult(Sqlite()),
            DatabaseProvider.PostgreSql => PostgreSqlAsync(TestNeeds.PostgreSql()),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };

    public async ValueTask DisposeAsync() => await drop();

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("union-test-");
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.FullName, "union.db"),
        };
        return new TestDatabase(DatabaseProvider.Sqlite, settings.ConnectionString, Drop);

        Task Drop()
        {
            using var pooled = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(pooled);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }
    }

    private static async Task<TestDatabase> PostgreSqlAsync(string maintenance)
    {
        var name = $"union_test_{Guid.CreateVersion7():N}";
        await using var server = NpgsqlDataSource.Create(maintenance);
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var settings = new NpgsqlConnectionStringBuilder(maintenance) { Database = name };
        return new TestDatabase(DatabaseProvider.PostgreSql, settings.ConnectionString, DropAsync);

        async Task DropAsync()
        {
            await using var again = NpgsqlDataSource.Create(maintenance);
            await ExecuteAsync(again, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource server, string sql)
    {
#pragma warning disable CA2100 // The name is made here.
        await using var command = server.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
