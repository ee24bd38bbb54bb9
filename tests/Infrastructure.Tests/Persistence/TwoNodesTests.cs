using Npgsql;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>Several nodes share a server engine only; the embedded one is a single process's.</summary>
public sealed class TwoNodesTests() : EngineFixture(DatabaseProvider.PostgreSql)
{
    private const int Keys = 400;
    private PersistenceHost other = null!;

    protected override async Task PrepareAsync()
    {
        await Counters.MakeAsync(Database);
        other = await PersistenceHost.StartAsync(Database);
    }

    [OneTimeTearDown]
    public async Task StopOtherAsync()
    {
        if (other is not null)
        {
            await other.DisposeAsync();
        }
    }

    [Test]
    public async Task Write_SameKeysOnTwoNodes_EachHappensOnce()
    {
        var arrivals = Enumerable.Range(0, Keys).Select(_ => Arrivals.New(Now)).ToList();
        var counters = await CountersAsync("race");
        PersistenceHost[] nodes = [Host, other];

        var met = await Task.WhenAll(
            nodes.Select(node =>
                Task.Run(() =>
                    Task.WhenAll(
                        arrivals.Select(
                            (arrival, i) =>
                                node.WriteAsync(node.Record(arrival), Counters.Add(counters[i % 4]))
                        )
                    )
                )
            )
        );

        for (var i = 0; i < Keys; i++)
        {
            WriteResult[] both = [met[0][i], met[1][i]];
            Assert.That(both, Is.EquivalentTo([WriteResult.Committed, WriteResult.Repeat]));
        }
        Assert.That(await SumAsync(counters), Is.EqualTo(Keys));
    }

    [Test]
    public async Task Write_RowsTakenCrosswise_AllHappen()
    {
        var counters = await CountersAsync("cross");
        PersistenceHost[] nodes = [Host, other];

        var met = await Task.WhenAll(
            nodes.SelectMany(node =>
                Enumerable
                    .Range(0, Keys)
                    .Select(i =>
                        node.WriteAsync(
                            node.Record(Arrivals.New(Now)),
                            Counters.Add(counters[i % 4]),
                            Counters.Add(counters[(i * 3 + 1) % 4])
                        )
                    )
            )
        );

        Assert.That(met, Is.All.EqualTo(WriteResult.Committed));
        Assert.That(await SumAsync(counters), Is.EqualTo(4 * Keys));
    }

    [Test]
    public async Task Write_ConnectionsCut_GoesOn()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await Counters.MakeAsync(database);
        await using var node = await PersistenceHost.StartAsync(database);
        await node.WriteAsync(Counters.Make("before"));
        await database.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
        var told = 0;
        for (var i = 0; told == 0; i++)
        {
            try
            {
                await node.WriteAsync(Counters.Make($"cut{i}"));
                told++;
            }
            catch (NpgsqlException) when (i < 20)
            {
                // One failure for each connection that was open.
            }
        }

        Assert.That(told, Is.EqualTo(1));
    }

    private async Task<string[]> CountersAsync(string name)
    {
        string[] names = [$"{name}0", $"{name}1", $"{name}2", $"{name}3"];
        foreach (var one in names)
        {
            await Host.WriteAsync(Counters.Make(one));
        }
        return names;
    }

    private async Task<long?> SumAsync(string[] counters) =>
        (await Task.WhenAll(counters.Select(name => Host.ValueAsync(name)))).Sum();
}
