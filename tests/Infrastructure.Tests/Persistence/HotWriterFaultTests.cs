using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

[TestFixtureSource(typeof(TestEngines))]
public sealed class HotWriterFaultTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [SetUp]
    public Task MakeAsync() => Counters.MakeAsync(Database);

    [TearDown]
    public Task DropAsync() => Counters.DropAsync(Database);

    [Test]
    public async Task Write_AfterADatabaseError_GoesOn()
    {
        await Counters.DropAsync(Database);
        for (var i = 0; i < 5; i++)
        {
            Assert.That(
                () => Host.WriteAsync(Counters.Make("lost")),
                Throws.InstanceOf<DbException>()
            );
        }
        await Counters.MakeAsync(Database);

        Assert.That(
            await Host.WriteAsync(Counters.Make("found")),
            Is.EqualTo(WriteResult.Committed)
        );
    }

    [Test]
    public async Task Write_AfterAValueNoDatabaseKnows_GoesOn()
    {
        for (var i = 0; i < 5; i++)
        {
            var unknown = new HotStatement(Counters.Make("x").Sql, ["x", new object()]);
            Assert.That(() => Host.WriteAsync(unknown), Throws.Exception);
        }

        Assert.That(
            await Host.WriteAsync(Counters.Make("known")),
            Is.EqualTo(WriteResult.Committed)
        );
    }

    [Test]
    public async Task Stop_UnitsWaiting_WritesThemFirst()
    {
        await using var node = await PersistenceHost.StartAsync(Database);
        Task<WriteResult>[] accepted;
        Task stopped;
        await using (await WriteBlock.TakeAsync(node, Database))
        {
            accepted =
            [
                .. Enumerable.Range(0, 200).Select(i => node.WriteAsync(Counters.Make($"s{i}"))),
            ];
            stopped = node.StopWriterAsync();
        }
        await stopped;

        // Written before the stop ends; told on the thread pool, perhaps a moment later.
        var told = await Task.WhenAll(accepted).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(told, Is.All.EqualTo(WriteResult.Committed));
        Assert.That(
            () => node.WriteAsync(Counters.Make("late")),
            Throws.InstanceOf<InvalidOperationException>()
        );
    }
}
