using System.Globalization;

namespace WeChat.Api.Http;

/// <summary>
/// The APIs whose quota is used up. WeChat says 45009 for the minute's and for the day's alike, so a stop begins with one
/// minute and grows while WeChat goes on refusing; at its end one call goes through to see, the others wait for what it
/// brings. No stop outlives the day's quota, which starts afresh at midnight in Asia/Shanghai.
/// </summary>
internal sealed class QuotaStops(TimeProvider time)
{
    private const int UsedUp = 45009;

    // China has kept one time without daylight saving since 1991.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>WeChat's midnight and ours may lie a little apart.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(60),
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Stop> stops = new(StringComparer.Ordinal);

    /// <exception cref="WeChatApiException">The path is stopped, of kind <see cref="WeChatErrorKind.DailyQuota"/>.</exception>
    public void Check(string path)
    {
        lock (gate)
        {
            ThrowIfStopped(path);
        }
    }

    /// <returns>This call is the one that finds out whether a stop is over; it must <see cref="Leave"/>.</returns>
    /// <exception cref="WeChatApiException">As for <see cref="Check"/>.</exception>
    public bool Enter(string path)
    {
        lock (gate)
        {
            if (ThrowIfStopped(path) is not { } due)
            {
                return false;
            }

            due.IsProbed = true;
            return true;
        }
    }

    /// <summary>The call that was to find out has ended; if it told nothing, the next one is to.</summary>
    public void Leave(string path)
    {
        lock (gate)
        {
            if (stops.TryGetValue(path, out var stop))
            {
                stop.IsProbed = false;
            }
        }
    }

    /// <summary>WeChat refused this call for its quota.</summary>
    /// <param name="isProbe">The call was to find out. Others were sent before the stop and say nothing new.</param>
    /// <returns>When it makes sense to try again.</returns>
    public DateTimeOffset Begin(WeChatApiException refusal, bool isProbe)
    {
        var now = time.GetUtcNow().ToOffset(Shanghai);
        if (IsNeverStopped(refusal.Path))
        {
            return now + Steps[0];
        }

        lock (gate)
        {
            var former = stops.GetValueOrDefault(refusal.Path);
            if (former is not null && !isProbe)
            {
                return now + LeftOf(former);
            }

            var isSameDay = former?.Since.Date == now.Date;
            var step = isSameDay ? Math.Min(former!.Step + 1, Steps.Length - 1) : 0;
            var afresh = new DateTimeOffset(now.Date.AddDays(1), Shanghai) + Slack;
            var length = now + Steps[step] < afresh ? Steps[step] : afresh - now;
            var since = isSameDay ? former!.Since : now;
            stops[refusal.Path] = new(since, time.GetTimestamp(), length, step, refusal.Rid);
            return now + length;
        }
    }

    /// <param name="path">The API that may be called again; null is all.</param>
    public void Clear(string? path)
    {
        lock (gate)
        {
            if (path is null)
            {
                stops.Clear();
            }
            else
            {
                stops.Remove(path);
            }
        }
    }

    /// <summary>Whoever waits at a log-in cannot come back later, and without a token the whole account would stand still.</summary>
    private static bool IsNeverStopped(string path) =>
        path.StartsWith("/sns/", StringComparison.Ordinal) || path is "/cgi-bin/stable_token";

    /// <returns>A stop that is due to be probed; null when there is none.</returns>
    private Stop? ThrowIfStopped(string path)
    {
        if (!stops.TryGetValue(path, out var stop))
        {
            return null;
        }

        var left = LeftOf(stop);
        if (left <= TimeSpan.Zero && !stop.IsProbed)
        {
            return stop;
        }

        var until = time.GetUtcNow().ToOffset(Shanghai) + (stop.IsProbed ? Steps[0] : left);
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"not called, stopped since {stop.Since:yyyy-MM-dd HH:mm zzz}, tried again at {until:yyyy-MM-dd HH:mm zzz}"
        );
        throw new WeChatApiException(path, UsedUp, words, stop.Rid) { RetryAt = until };
    }

    private TimeSpan LeftOf(Stop stop) => stop.Length - time.GetElapsedTime(stop.Began);

    /// <param name="Since">When the quota was first found used up, for the words and the day.</param>
    /// <param name="Began">When the present step began, a timestamp: a clock that is set back must not lengthen it.</param>
    private sealed record Stop(
        DateTimeOffset Since,
        long Began,
        TimeSpan Length,
        int Step,
        string? Rid
    )
    {
        public bool IsProbed { get; set; }
    }
}
