using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

[TestFixtureSource(typeof(TestEngines))]
public sealed class HotWriterTests(DatabaseProvider provider) : EngineFixture(provider)
{
    /// <summary>More than one batch of either engine holds.</summary>
    private const int Many = 300;

    protected override Task PrepareAsync() => Counters.MakeAsync(Database);

    [Test]
    public async Task Write_SeveralStatements_RunInOrder()
    {
        var met = await Host.WriteAsync(
            Counters.Make("order", 2),
            Counters.Add("order", 3),
            Counters.Multiply("order", 10)
        );

        Assert.That(met, Is.EqualTo(WriteResult.Committed));
        Assert.That(await Host.ValueAsync("order"), Is.EqualTo(50));
    }

    [Test]
    public async Task Write_LastStatementRefused_LeavesNothing()
    {
        var met = await Host.WriteAsync(Counters.Make("undone"), Counters.Add("nowhere"));

        Assert.That(met, Is.EqualTo(WriteResult.Refused));
        Assert.That(await Host.ValueAsync("undone"), Is.Null);
    }

    [Test]
    public async Task Write_LastStatementBreaksAConstraint_LeavesNothing()
    {
        Assert.That(
            () =>
                Host.WriteAsync(Counters.Make("broken"), Counters.Add("broken", Counters.Most + 1)),
            Throws.InstanceOf<DbException>()
        );
        Assert.That(await Host.ValueAsync("broken"), Is.Null);
    }

    [Test]
    public async Task Write_KeyStandsThere_LeavesTheRestOut()
    {
        var arrival = Arrivals.New(Now);
        await Host.WriteAsync(Counters.Make("repeat"));

        var first = await Host.WriteAsync(Host.Record(arrival), Counters.Add("repeat"));
        var second = await Host.WriteAsync(Host.Record(arrival), Counters.Add("repeat"));

        Assert.That((first, second), Is.EqualTo((WriteResult.Committed, WriteResult.Repeat)));
        Assert.That(await Host.ValueAsync("repeat"), Is.EqualTo(1));
    }

    [Test]
    public async Task Write_OneOfABatchRefused_SparesTheOthers()
    {
        var results = await AtOnceAsync(i =>
            i == Many / 2
                ?
                [
                    Host.Record(Arrivals.New(Now)),
                    Counters.Make($"spared{i}"),
                    Counters.Add("nowhere"),
                ]
                : [Host.Record(Arrivals.New(Now)), Counters.Make($"spared{i}")]
        );

        var met = await Task.WhenAll(results);
        Assert.That(met[Many / 2], Is.EqualTo(WriteResult.Refused));
        Assert.That(met.Count(one => one == WriteResult.Committed), Is.EqualTo(Many - 1));
        Assert.That(await CountAsync("spared%"), Is.EqualTo(Many - 1));
    }

    [Test]
    public async Task Write_OneOfABatchBreaksAConstraint_SparesTheOthers()
    {
        var results = await AtOnceAsync(i =>
            [Counters.Make($"whole{i}", i == Many / 2 ? Counters.Most + 1 : 0)]
        );

        Assert.That(() => results[Many / 2], Throws.InstanceOf<DbException>());
        var others = await Task.WhenAll(results.Where((_, i) => i != Many / 2));
        Assert.That(others, Is.All.EqualTo(WriteResult.Committed));
        Assert.That(await CountAsync("whole%"), Is.EqualTo(Many - 1));
    }

    [Test]
    public async Task Write_SameKeyManyTimesInABatch_HappensOnce()
    {
        var arrival = Arrivals.New(Now);
        await Host.WriteAsync(Counters.Make("same"));

        var results = await AtOnceAsync(_ => [Host.Record(arrival), Counters.Add("same")]);

        var met = await Task.WhenAll(results);
        Assert.That(met.Count(one => one == WriteResult.Committed), Is.EqualTo(1));
        Assert.That(met.Count(one => one == WriteResult.Repeat), Is.EqualTo(Many - 1));
        Assert.That(await Host.ValueAsync("same"), Is.EqualTo(1));
    }

    [Test]
    public async Task Write_ManyAtOnce_EachIsReadableWhenTold()
    {
        var seen = await Task.WhenAll(
            Enumerable
                .Range(0, Many)
                .Select(async i =>
                {
                    await Host.WriteAsync(Counters.Make($"told{i}", i));
                    return await Host.ValueAsync($"told{i}") == i;
                })
        );

        Assert.That(seen, Is.All.True);
    }

    /// <summary>Queues all while nothing can be written, so that they meet in batches.</summary>
    private async Task<List<Task<WriteResult>>> AtOnceAsync(Func<int, HotStatement[]> unit)
    {
        await using var block = await WriteBlock.TakeAsync(Host, Database);
        return [.. Enumerable.Range(0, Many).Select(i => Host.WriteAsync(unit(i)))];
    }

    private async Task<long> CountAsync(string pattern) =>
        (
            await Database.ReadAsync(
                $"SELECT COUNT(*) FROM test_counters WHERE name LIKE '{pattern}'",
                row => row.GetInt64(0)
            )
        )[0];
}
