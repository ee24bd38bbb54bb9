using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Faults that strike every message: WeChat is out of reach, an operator has to act. They are said once a
/// minute, not once a message, and the pause between two tries stays below a minute. Each path is counted
/// by itself: where one fails, chat may go on.
/// </summary>
public sealed partial class AccountFaults(TimeProvider clock, ILogger<AccountFaults> log)
{
    /// <summary>One lost connection is nobody's work.</summary>
    private const int Several = 3;

    private const int LongestSeconds = 45;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<SendPath, Fault> faults = new();

    /// <param name="path">Whose send met it.</param>
    /// <param name="error">WeChat's code.</param>
    /// <param name="advice">What an operator does about it.</param>
    /// <returns>How long this message should wait: longer with each fault in a row.</returns>
    public TimeSpan Met(SendPath path, string error, string advice)
    {
        var fault = faults.GetOrAdd(path, _ => new Fault());
        var inARow = fault.Count();
        if (inARow >= Several && fault.IsNews(clock.GetUtcNow()))
        {
            LogMet(path.AppId, path.Channel, error, advice);
        }
        var seconds = Math.Min(Math.Pow(2, inARow - 1), LongestSeconds);
#pragma warning disable CA5394 // Spreads retries; nothing secret depends on it.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }

    /// <summary>WeChat took a message on this path.</summary>
    public void Over(SendPath path)
    {
        if (faults.TryGetValue(path, out var fault))
        {
            fault.End();
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{AppId} can send nothing by {Channel} ({Error}); messages wait and are tried again. {Advice}"
    )]
    private partial void LogMet(string appId, SendChannels channel, string error, string advice);

    private sealed class Fault
    {
        private readonly Lock saying = new();
        private DateTimeOffset silentUntil = DateTimeOffset.MinValue;
        private int inARow;

        public int Count() => Interlocked.Increment(ref inARow);

        public void End() => Volatile.Write(ref inARow, 0);

        public bool IsNews(DateTimeOffset now)
        {
            lock (saying)
            {
                if (now < silentUntil)
                {
                    return false;
                }
                silentUntil = now + Quiet;
                return true;
            }
        }
    }
}
