using Microsoft.Data.Sqlite;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>SQLite's write-ahead log under a writer that never pauses.</summary>
public sealed class CheckpointTests
{
    private const int Callbacks = 20_000;
    private const int AtOnce = 200;

    /// <summary>Several rounds of checkpoints; SQLite's own limit would let it grow to twice this.</summary>
    private const long MostBytes = 20L * 1024 * 1024;

    [Test]
    public async Task Write_WithoutAPause_LogBeginsAnewAgainAndAgain()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite);
        await using var host = await PersistenceHost.StartAsync(database);
        var log = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + "-wal";

        var lanes = Enumerable
            .Range(0, AtOnce)
            .Select(async _ =>
            {
                for (var i = 0; i < Callbacks / AtOnce; i++)
                {
                    var arrival = Arrivals.New(DateTimeOffset.UnixEpoch) with
                    {
                        Payload = new byte[1000],
                    };
                    await host.WriteAsync(host.Record(arrival));
                }
            });
        await Task.WhenAll(lanes);

        Assert.That(new FileInfo(log).Length, Is.LessThan(MostBytes));
        Assert.That(
            await database.ReadAsync(
                "SELECT COUNT(*) FROM conversations_inbox",
                r => r.GetInt64(0)
            ),
            Is.EqualTo(new[] { Callbacks })
        );
    }
}
