using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Keeps each app below <see cref="NotificationOptions.MessagesPerSecond"/>: a bucket that holds one
/// second's tokens, written as the moment at which the next one falls due. It counts by the clock that nobody sets.
/// </summary>
public sealed class SendPace(IOptions<NotificationOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Bucket> buckets = new();
    private readonly long began = clock.GetTimestamp();

    /// <summary>Returns when this app may send another message.</summary>
    public Task WaitAsync(string appId)
    {
        var wait = buckets
            .GetOrAdd(appId, _ => new Bucket())
            .Take(clock.GetElapsedTime(began), Interval);
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock) : Task.CompletedTask;
    }

    private TimeSpan Interval => Burst / options.Value.MessagesPerSecond;

    private sealed class Bucket
    {
        private readonly Lock taking = new();
        private TimeSpan next = TimeSpan.MinValue;

        public TimeSpan Take(TimeSpan now, TimeSpan interval)
        {
            lock (taking)
            {
                var full = now - Burst + interval;
                var mine = next > full ? next : full;
                next = mine + interval;
                return mine - now;
            }
        }
    }
}
