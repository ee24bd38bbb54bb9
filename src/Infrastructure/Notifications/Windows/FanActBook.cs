using System.Collections.Concurrent;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>
/// Notes what fans do and writes it down a moment later, many at once: callbacks pay for no row of
/// theirs. See docs/decisions/0010-ways-of-a-message.md.
/// </summary>
public sealed class FanActBook(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TimeProvider clock
) : IDisposable
{
    private const int LargestUnit = 200;
    private readonly ConcurrentDictionary<FanIdentity, RecentActs> noted = new();
    private readonly SemaphoreSlim flushing = new(1);
    private readonly FanActedSql acted = new(dialect);
    private readonly WakeMessagesSql wake = new(dialect);

    private readonly string parkedSql = dialect.First(
        $"SELECT id FROM {OutboxMapping.Table} WHERE state = 3 ORDER BY id",
        1
    );

    /// <summary>Costs a dictionary's entry; it is on disk after the next flush.</summary>
    public void Note(FanIdentity fan, FanAct act, DateTimeOffset at) =>
        noted.AddOrUpdate(
            fan,
            static (_, one) => RecentActs.Of(one.act, one.at),
            static (_, acts, one) => acts.And(one.act, one.at),
            (act, at)
        );

    /// <summary>Whatever this fan did before is on disk afterwards.</summary>
    public async ValueTask FlushAsync(FanIdentity fan)
    {
        if (noted.ContainsKey(fan) || flushing.CurrentCount == 0)
        {
            await FlushAsync();
        }
    }

    public async Task FlushAsync()
    {
        await flushing.WaitAsync();
        try
        {
            // In one order on every node, so that two of them never wait for each other crosswise.
            var fans = noted
                .Keys.OrderBy(fan => fan.AppId, StringComparer.Ordinal)
                .ThenBy(fan => fan.OpenId, StringComparer.Ordinal);
            foreach (var some in fans.Chunk(LargestUnit))
            {
                await WriteAsync(some);
            }
        }
        finally
        {
            flushing.Release();
        }
    }

    public void Dispose() => flushing.Dispose();

    private async Task WriteAsync(FanIdentity[] fans)
    {
        var taken = new List<(FanIdentity Fan, RecentActs Acts)>(fans.Length);
        foreach (var fan in fans)
        {
            if (noted.TryRemove(fan, out var acts))
            {
                taken.Add((fan, acts));
            }
        }
        try
        {
            await writer.WriteAsync([
                .. taken.Select(one => acted.StatementFor(one.Fan, one.Acts)),
            ]);
        }
        catch
        {
            taken.ForEach(one =>
                noted.AddOrUpdate(one.Fan, one.Acts, (_, newer) => one.Acts.And(newer))
            );
            throw;
        }
        await WakeAsync(taken.Select(one => one.Fan));
    }

    /// <summary>
    /// After the windows' commit: a message that is parked at this moment is either seen here, or its
    /// dispatcher sees the window when it looks again.
    /// </summary>
    private async Task WakeAsync(IEnumerable<FanIdentity> fans)
    {
        if (await reads.FirstAsync(parkedSql, [], row => row[0], CancellationToken.None) is null)
        {
            return;
        }
        var now = clock.GetUtcNow();
        await writer.WriteAsync([
            .. fans.Select(fan => wake.StatementFor(new WakeMessages(fan, now))),
        ]);
    }
}
