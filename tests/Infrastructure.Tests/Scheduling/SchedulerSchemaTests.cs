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

    private static IEnumerable<TestCaseData> Statements() =>
        SchedulerSchema
            .Statements(DatabaseProvider.SqlServer)
            .Select((sql, i) => new TestCaseData(sql).SetArgDisplayNames($"statement {i}"));
}
