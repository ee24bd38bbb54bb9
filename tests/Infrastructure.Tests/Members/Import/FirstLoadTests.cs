using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>The embedded register is filled without its plain indexes; whatever happens, it does not stay without them.</summary>
public sealed class FirstLoadTests
{
    private TestDatabase database = null!;
    private PersistenceHost host = null!;
    private ImportDesk desk = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite);
        host = await PersistenceHost.StartAsync(database, TimeProvider.System);
        desk = new ImportDesk(host);
        await desk.GrowUnionsAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        desk?.Clear();
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task FirstImport_EndsWithEveryIndexOfTheSchema()
    {
        var before = await IndexesAsync();
        var meanwhile = new List<string>();

        await desk.ImportFileAsync(
            desk.Text([ImportDesk.Header, ImportDesk.Row(1), ImportDesk.Row(2)]),
            told: _ => meanwhile = Task.Run(IndexesAsync).GetAwaiter().GetResult()
        );

        Assert.That(meanwhile, Has.Count.LessThan(before.Count).And.SubsetOf(before));
        Assert.That(meanwhile, Has.Some.Contains(Member.OnePerIdNumber), "rules stay");
        Assert.That(await IndexesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task LaterImport_KeepsTheIndexesOthersSearchWith()
    {
        await desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(1));
        var before = await IndexesAsync();
        var meanwhile = new List<string>();

        await desk.ImportFileAsync(
            desk.Text([ImportDesk.Header, ImportDesk.Row(2)]),
            told: _ => meanwhile = Task.Run(IndexesAsync).GetAwaiter().GetResult()
        );

        Assert.That(meanwhile, Is.EqualTo(before));
    }

    [Test]
    public async Task KilledFirstImport_LeavesTheIndexesToTheNextOne()
    {
        var before = await IndexesAsync();
        await host.AskAsync((DeferredIndexes i) => DeferAsync(i));

        await desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(1));

        Assert.That(await IndexesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task KilledFirstImport_IsClearedUpByTheNextCleaning()
    {
        var before = await IndexesAsync();
        await host.AskAsync((DeferredIndexes i) => DeferAsync(i));

        await CleanAsync();

        Assert.That(await IndexesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Cleaning_DuringAFirstImport_LeavesItAlone()
    {
        var meanwhile = new List<string>();
        var before = await IndexesAsync();

        await desk.ImportFileAsync(
            desk.Text([ImportDesk.Header, ImportDesk.Row(1)]),
            told: _ =>
                meanwhile = Task.Run(async () =>
                    {
                        await CleanAsync();
                        return await IndexesAsync();
                    })
                    .GetAwaiter()
                    .GetResult()
        );

        Assert.That(meanwhile, Has.Count.LessThan(before.Count));
    }

    private Task CleanAsync() =>
        host.Service<ImportCleaning>().CleanAsync(DateTimeOffset.UtcNow, default);

    private static async Task<bool> DeferAsync(DeferredIndexes indexes)
    {
        await indexes.DeferAsync<Member>(default);
        return true;
    }

    private Task<List<string>> IndexesAsync() =>
        database.ReadAsync(
            "SELECT name || ' ' || replace(coalesce(sql, ''), '\"', '') FROM sqlite_master WHERE type = 'index' AND tbl_name = 'members_members' ORDER BY name",
            row => row.GetString(0)
        );
}
