using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>The settings a commit's durability hangs on, asked of the very connections that write.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class DurabilityTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private readonly bool embedded = provider == DatabaseProvider.Sqlite;

    protected override Task PrepareAsync() =>
        Database.ExecuteAsync(
            "CREATE TABLE test_settings (name varchar(64) NOT NULL, value varchar(64) NOT NULL)"
        );

    [SetUp]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM test_settings");

    [Test]
    public async Task GroupCommit_ItsConnection_SyncsEveryCommit()
    {
        foreach (var statement in Questions())
        {
            await Host.WriteAsync(new HotStatement(statement, []));
        }

        Assert.That(await AnswersAsync(), Is.EquivalentTo(Durable()));
    }

    [Test]
    public async Task UnitOfWork_ItsConnection_SyncsEveryCommit()
    {
        await Host.DoAsync<UnionUnitOfWork>(async work =>
        {
            await work.BeginAsync(default);
            foreach (var statement in Questions())
            {
                await work.ExecuteAsync(new HotStatement(statement, []));
            }
            await work.CommitAsync(default);
        });

        Assert.That(await AnswersAsync(), Is.EquivalentTo(Durable()));
    }

    [Test]
    public async Task Context_SavingByItself_SyncsEveryCommit()
    {
        await Host.DoAsync<UnionDbContext>(async db =>
        {
            foreach (var statement in Questions())
            {
                await db.Database.ExecuteSqlRawAsync(statement);
            }
        });

        Assert.That(await AnswersAsync(), Is.EquivalentTo(Durable()));
    }

    /// <summary>Each is written by the connection it asks about.</summary>
    private string[] Questions() =>
        embedded
            ?
            [
                "INSERT INTO test_settings SELECT 'synchronous', synchronous FROM pragma_synchronous",
                "INSERT INTO test_settings SELECT 'journal_mode', journal_mode FROM pragma_journal_mode",
            ]
            :
            [
                "INSERT INTO test_settings SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
            ];

    private string[] Durable() =>
        embedded
            ? ["synchronous=2", "journal_mode=wal"]
            : ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];

    private Task<List<string>> AnswersAsync() =>
        Database.ReadAsync(
            "SELECT name, value FROM test_settings",
            row => $"{row.GetString(0)}={row.GetValue(1)}"
        );
}
