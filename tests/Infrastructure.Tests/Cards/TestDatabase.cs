using Microsoft.Data.Sqlite;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>
/// A database that lives as long as one test: a file, or a new database on the server that
/// <c>UNION_TEST_POSTGRES</c> names.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name = $"union_test_{Guid.NewGuid():N}";
    private readonly string? server;

    public TestDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        server = provider == DatabaseProvider.PostgreSql ? ServerOrSkip() : null;
        ConnectionString = server is null
            ? $"Data Source={FilePath}"
            : new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    private string FilePath => Path.Combine(Path.GetTempPath(), name + ".db");

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), name + ".db*"))
            {
                File.Delete(file);
            }
            return;
        }
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        drop.CommandText = $"DROP DATABASE IF EXISTS {name} WITH (FORCE)";
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }

    private static string ServerOrSkip()
    {
        var server = Environment.GetEnvironmentVariable("UNION_TEST_POSTGRES");
        if (server is { Length: > 0 })
        {
            return server;
        }
        const string Reason = "UNION_TEST_POSTGRES names no PostgreSQL server.";
        if (Environment.GetEnvironmentVariable("UNION_TEST_REQUIRE") == "all")
        {
            Assert.Fail(Reason);
        }
        Assert.Ignore(Reason);
        return "";
    }
}
