using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Scheduling;

public sealed class SchedulerSchemaTests
{
    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.PostgreSql)]
    public async Task Migrate_EmptyDatabase_MakesTheSchedulersTables(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var node = await PersistenceHost.StartAsync(database);
        var schema = node.Service<SchedulerSchema>();

        Assert.That(await schema.IsThereAsync(default), Is.True);
        Assert.That(async () => await schema.MakeAsync(default), Throws.Nothing, "again");
    }

    /// <summary>A server whose collation tells capitals apart knows the standard's views by their capitals alone.</summary>
    [Test]
    public void Find_OnAServer_NamesTheStandardsViewInCapitals() =>
        Assert.That(SchedulerSchema.FindOnServer, Does.Contain("INFORMATION_SCHEMA.TABLES"));

    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.PostgreSql)]
    public async Task Migrate_WasInterrupted_MakesTheTablesThatAreMissing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var node = await PersistenceHost.StartAsync(database);
        var options = node.Service<IOptions<DatabaseOptions>>().Value;
        var where =
            provider == DatabaseProvider.Sqlite
                ? await OpenAsync(options.SchedulerConnection)
                : await database.OpenAsync();
        await using (where)
        {
            await ExecuteAsync(where, "DROP TABLE scheduling_calendars");

            await node.DoAsync<DatabaseSchema>(schema => schema.MigrateAsync(default));

            Assert.That(
                async () => await ExecuteAsync(where, "DELETE FROM scheduling_calendars"),
                Throws.Nothing
            );
        }
    }

    [Test]
    public async Task Check_WithoutTheSchedulersTables_NamesTheCommand()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var node = await PersistenceHost.StartAsync(database);
        await database.ExecuteAsync("DROP TABLE scheduling_locks");

        Assert.That(
            async () => await node.DoAsync<DatabaseSchema>(schema => schema.CheckAsync(default)),
            Throws.InvalidOperationException.With.Message.Contains("migrate")
        );
    }

    [TestCaseSource(nameof(Statements))]
    public void Statement_ForSqlServer_IsLegal(string sql) =>
        Assert.That(TSql.Faults(sql), Is.Empty);

    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.SqlServer)]
    [TestCase(DatabaseProvider.PostgreSql)]
    public void Statements_OfEveryEngine_MakeTablesOfOurPrefix(DatabaseProvider provider)
    {
        var script = string.Concat(SchedulerSchema.Statements(provider));

        Assert.That(script, Does.Contain("scheduling_").IgnoreCase.And.Not.Contain("{"));
    }

    private static async Task<DbConnection> OpenAsync(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<TestCaseData> Statements() =>
        SchedulerSchema
            .Statements(DatabaseProvider.SqlServer)
            .Select((sql, i) => new TestCaseData(sql).SetArgDisplayNames($"statement {i}"));
}
