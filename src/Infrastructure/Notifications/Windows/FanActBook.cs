using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>By the one index that every parked message is in.</summary>
    private const string ParkedSql =
        $"SELECT id FROM {OutboxMapping.Table} WHERE state = 3 ORDER BY due_at";

    private readonly ConcurrentDictionary<FanIdentity, ImmutableList<FanActed>> noted = new();
    private readonly SemaphoreSlim flushing = new(1);
    private readonly FanActedSql acted = new(dialect);
    private readonly WakeMessagesSql wake = new(dialect);
    private readonly string parkedSql = dialect.First(ParkedSql, 1);

    /// <summary>Costs a dictionary's entry; it is on disk after the next flush.</summary>
    public void Note(FanIdentity fan, FanAct act, DateTimeOffset at) =>
        noted.AddOrUpdate(
            fan,
            static (_, one) => [one],
            static (_, acts, one) => acts.Contains(one) ? acts : acts.Add(one),
            new FanActed(fan, act, at)
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

    /// <summary>
    /// Windows and wakes are one unit: a process killed in between would leave messages asleep beside an
    /// open window. What is parked while this commits is met by <see cref="Dispatch.ParkedRound"/>.
    /// </summary>
    private async Task WriteAsync(FanIdentity[] fans)
    {
        var taken = new List<ImmutableList<FanActed>>(fans.Length);
        foreach (var fan in fans)
        {
            if (noted.TryRemove(fan, out var acts))
            {
                taken.Add(acts);
            }
        }
        try
        {
            var wakes = await WakesAsync(taken);
            await writer.WriteAsync([
                .. taken.SelectMany(acts => acts.OrderBy(one => one.At)).Select(acted.StatementFor),
                .. wakes,
            ]);
        }
        catch
        {
            taken.ForEach(acts =>
                noted.AddOrUpdate(acts[0].Fan, acts, (_, newer) => acts.AddRange(newer))
            );
            throw;
        }
    }

    private async Task<IEnumerable<HotStatement>> WakesAsync(List<ImmutableList<FanActed>> taken)
    {
        var parked = await reads.FirstAsync(parkedSql, [], row => row[0], CancellationToken.None);
        var now = clock.GetUtcNow();
        return parked is null
            ? []
            : taken
                .Where(acts => acts.Exists(one => one.Act != FanAct.Leave))
                .Select(acts => wake.StatementFor(new WakeMessages(acts[0].Fan, now)));
    }
}
