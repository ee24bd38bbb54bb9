using System.Diagnostics;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Crowd.IronFans;

/// <summary>Fans asking for their rank while the city writes: each a look as chat and page do it, in one process with the writers.</summary>
internal sealed class RankStorm(SeasonNode node, int fans)
{
    private const int Writers = 16;

    /// <returns>Milliseconds of each look, sorted; interactions written meanwhile.</returns>
    public async Task<(double[] Looks, long Written)> RunAsync(TimeSpan time, int perSecond)
    {
        using var end = new CancellationTokenSource(time);
        var written = 0L;
        var writers = Enumerable
            .Range(0, Writers)
            .Select(writer =>
                Task.Run(async () =>
                {
                    var pause = TimeSpan.FromSeconds((double)Writers / perSecond);
                    for (var i = 0; !end.IsCancellationRequested; i++)
                    {
                        var watch = Stopwatch.StartNew();
                        await WriteAsync(Random.Shared.Next(fans), $"{writer}-{i}");
                        Interlocked.Increment(ref written);
                        if (pause > watch.Elapsed)
                        {
                            await Task.Delay(pause - watch.Elapsed);
                        }
                    }
                })
            )
            .ToList();
        var looks = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var fan = CityMonths.IdentityOf(Random.Shared.Next(fans));
            var watch = Stopwatch.StartNew();
            await node.AskAsync(
                (OwnScoreQueries queries) => queries.FindAsync(fan, DateTimeOffset.UtcNow, default)
            );
            looks.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(2);
        }
        await Task.WhenAll(writers);
        looks.Sort();
        return ([.. looks], written);
    }

    private Task<WriteResult> WriteAsync(int fan, string id)
    {
        var identity = CityMonths.IdentityOf(fan);
        var now = DateTimeOffset.UtcNow;
        var key = InboxKey.Of(
            identity.AppId,
            identity.OpenId,
            "text",
            null,
            null,
            now.ToUnixTimeSeconds(),
            id
        );
        var statements = node.Single<HotWriteStatements>();
        return node.Single<IHotWriter>()
            .WriteAsync([
                .. new Interaction(identity, InteractionKind.Message, key, now)
                    .Writes()
                    .Select(statements.For),
            ]);
    }
}
