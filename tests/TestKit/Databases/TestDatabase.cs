using Microsoft.Data.Sqlite;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Databases;

/// <summary>A database of one fixture's own, gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const int DropTries = 50;
    private static readonly TimeSpan DropPause = TimeSpan.FromMilliseconds(100);
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

    /// <summary>An empty one; the schema is the user's to make. Skips the test when the engine's server is absent, see <see cref="TestNeeds"/>.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.Sqlite => Task.FromResult(Sqlite()),
            DatabaseProvider.PostgreSql => PostgreSqlAsync(TestNeeds.PostgreSql()),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };

    /// <summary>One with this version's schema and no rows; much cheaper than migrating an empty one. Skips as <see cref="CreateAsync"/> does.</summary>
    public static async Task<TestDatabase> MigratedAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql)
        {
            var server = TestNeeds.PostgreSql();
            return await PostgreSqlAsync(server, await MigratedTemplate.OfAsync(provider));
        }
        var template = await MigratedTemplate.OfAsync(provider);
        var copy = await CreateAsync(provider);
        var folder = FolderOf(copy);
        foreach (var file in Directory.EnumerateFiles(FolderOf(template)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        return copy;
    }

    public async ValueTask DisposeAsync() => await drop();

    private static string FolderOf(TestDatabase sqlite) =>
        Path.GetDirectoryName(
            new SqliteConnectionStringBuilder(sqlite.ConnectionString).DataSource
        )!;

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("union-test-");
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.FullName, "union.db"),
        };
        return new TestDatabase(DatabaseProvider.Sqlite, settings.ConnectionString, Drop);

        async Task Drop()
        {
            for (var left = DropTries; ; left--)
            {
                using var pooled = new SqliteConnection(settings.ConnectionString);
                SqliteConnection.ClearPool(pooled);
                try
                {
                    folder.Delete(recursive: true);
                    return;
                }
                catch (IOException) when (left > 1)
                {
                    // A host that was stopped from two sides may still be closing its last connection.
                    await Task.Delay(DropPause);
                }
            }
        }
    }

    private static async Task<TestDatabase> PostgreSqlAsync(
        string maintenance,
        TestDatabase? template = null
    )
    {
        var name = $"union_test_{Guid.CreateVersion7():N}";
        await using var server = NpgsqlDataSource.Create(maintenance);
        var like = new NpgsqlConnectionStringBuilder(template?.ConnectionString ?? "").Database;
        await ExecuteAsync(
            server,
            $"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {like}")
        );
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
