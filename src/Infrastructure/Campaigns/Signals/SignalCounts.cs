using System.Collections.Concurrent;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <param name="Amount">As <see cref="CampaignSignal.Sql"/> gives it.</param>
/// <param name="Total">Of all, though the first are read alone.</param>
public sealed record SignalFind(MemberId Member, DateTimeOffset At, long Amount, int Total);

/// <summary>
/// One signal is counted at a time on each node, away from whoever asked: each reads all who took part, and SQLite does so where it
/// is asked. Whoever comes meanwhile waits his turn, and leaves when his page does. What was counted is good for a minute.
/// </summary>
public sealed class SignalCounts(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Of 200 members each, at most.</summary>
    private const int Most = 600;

    private readonly ConcurrentDictionary<(CampaignId, string), Known> known = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="count">Reads them anew.</param>
    public async Task<IReadOnlyList<SignalFind>> FindAsync(
        CampaignId campaign,
        string signal,
        Func<Task<IReadOnlyList<SignalFind>>> count,
        CancellationToken cancel
    )
    {
        var key = (campaign, signal);
        if (Recent(key) is { } recent)
        {
            return recent;
        }
        await turn.WaitAsync(cancel);
        try
        {
            // Whoever was first may have asked for the same.
            if (Recent(key) is { } counted)
            {
                return counted;
            }
            var at = clock.GetUtcNow();
            var found = await Task.Run(count, cancel);
            if (known.Count >= Most)
            {
                known.Clear();
            }
            known[key] = new(at, found);
            return found;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private IReadOnlyList<SignalFind>? Recent((CampaignId, string) key)
    {
        var now = clock.GetUtcNow();
        return known.TryGetValue(key, out var one) && one.At <= now && now < one.At + Kept
            ? one.Found
            : null;
    }

    private sealed record Known(DateTimeOffset At, IReadOnlyList<SignalFind> Found);
}
