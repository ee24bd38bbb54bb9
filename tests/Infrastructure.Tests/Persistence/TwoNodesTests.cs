using Npgsql;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
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

    /// <summary>What begins anew on a stale row, such as a chat handler, does so here too.</summary>
    [Test]
    public async Task Save_TwoWaitForEachOther_OneFindsItsRowsStale()
    {
        Fan[] fans = [Fan.Meet(new("wx-union", "o-a"), Now), Fan.Meet(new("wx-union", "o-b"), Now)];
        await Host.DoAsync<Saving>(saving =>
            saving.RunAsync(s => Array.ForEach(fans, fan => s.Add(fan)))
        );
        using var bothHold = new Barrier(2);

        var ends = await Task.WhenAll(
            Task.Run(() => TakeBothAsync(fans[0], fans[1], bothHold)),
            Task.Run(() => TakeBothAsync(fans[1], fans[0], bothHold))
        );

        Assert.That(
            ends.Select(end => end?.GetType()),
            Is.EquivalentTo((Type?[])[null, typeof(StaleVersionException)])
        );
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
        await using var database = await TestDatabase.MigratedAsync(DatabaseProvider.PostgreSql);
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

    private async Task<Exception?> TakeBothAsync(Fan first, Fan second, Barrier bothHold)
    {
        try
        {
            await Host.DoAsync<Saving>(saving =>
                saving.RunAsync(
                    s => s.Hold().Attach(first).Unfollow(Now.AddSeconds(1)),
                    async work =>
                    {
                        bothHold.SignalAndWait();
                        saving.Attach(second).Unfollow(Now.AddSeconds(2));
                        await work.SaveAsync(default);
                        await work.CommitAsync(default);
                    }
                )
            );
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
