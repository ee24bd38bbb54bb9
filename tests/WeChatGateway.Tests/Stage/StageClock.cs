using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Time that passes only when a test says so, and that knows who waits for it.</summary>
internal sealed class StageClock()
    : FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<(DateTimeOffset End, TimeSpan Wait), int> due = new();

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new WatchedTimer(this, base.CreateTimer(callback, state, dueTime, period));
        Watch(dueTime);
        return timer;
    }

    /// <summary>Lets this much time pass once so many wait for exactly that, from now on.</summary>
    public async Task PassAsync(TimeSpan wait, int waiters = 1)
    {
        var end = GetUtcNow() + wait;
        await Until.TrueAsync(
            () => due.GetValueOrDefault((end, wait)) >= waiters,
            $"{waiters} wait for {wait}"
        );
        Advance(wait);
    }

    private void Watch(TimeSpan dueTime)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            due.AddOrUpdate((GetUtcNow() + dueTime, dueTime), 1, (_, waiters) => waiters + 1);
        }
    }

    private sealed class WatchedTimer(StageClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock.Watch(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
