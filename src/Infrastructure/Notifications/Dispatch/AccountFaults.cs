using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Faults that strike every message of an app: WeChat is out of reach, an operator has to act. They are
/// said once a minute, not once a message, and the pause between two tries stays below a minute.
/// </summary>
public sealed partial class AccountFaults(TimeProvider clock, ILogger<AccountFaults> log)
{
    /// <summary>One lost connection is nobody's work.</summary>
    private const int Several = 3;

    private const int LongestSeconds = 45;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Fault> faults = new();

    /// <param name="appId">Whose send met it.</param>
    /// <param name="error">WeChat's code.</param>
    /// <param name="advice">What an operator does about it.</param>
    /// <returns>How long this message should wait: longer with each fault in a row.</returns>
    public TimeSpan Met(string appId, string error, string advice)
    {
        var fault = faults.GetOrAdd(appId, _ => new Fault());
        var inARow = fault.Count();
        if (inARow >= Several && fault.IsNews(clock.GetUtcNow()))
        {
            LogMet(appId, error, advice);
        }
        var seconds = Math.Min(Math.Pow(2, inARow - 1), LongestSeconds);
#pragma warning disable CA5394 // Spreads retries; nothing secret depends on it.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }

    /// <summary>WeChat took a message of this app.</summary>
    public void Over(string appId)
    {
        if (faults.TryGetValue(appId, out var fault))
        {
            fault.End();
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Nothing can be sent by {AppId} ({Error}); messages wait and are tried again. {Advice}"
    )]
    private partial void LogMet(string appId, string error, string advice);

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
