using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Keeps each app below <see cref="NotificationOptions.MessagesPerSecond"/>: a bucket that holds one
/// second's tokens, written as the moment at which the next one falls due.
/// </summary>
public sealed class SendPace(IOptions<NotificationOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Bucket> buckets = new();

    /// <summary>Returns when this app may send another message.</summary>
    public Task WaitAsync(string appId)
    {
        var wait = buckets.GetOrAdd(appId, _ => new Bucket()).Take(clock.GetUtcNow(), Interval);
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock) : Task.CompletedTask;
    }

    private TimeSpan Interval => Burst / options.Value.MessagesPerSecond;

    private sealed class Bucket
    {
        private readonly Lock taking = new();
        private DateTimeOffset next = DateTimeOffset.MinValue;

        public TimeSpan Take(DateTimeOffset now, TimeSpan interval)
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
