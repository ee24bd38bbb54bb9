using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// Paths that WeChat closed for all fans for a time, as far as this node has heard: facts for the planner. What was
/// forgotten in a restart costs one refused call.
/// </summary>
public sealed partial class PathStops(TimeProvider clock, ILogger<PathStops> log)
{
    /// <summary>A stop that is over at once would be met again in the same breath.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly Lock beginning = new();
    private readonly ConcurrentDictionary<SendPath, DateTimeOffset> stops = new();

    /// <summary>The end of each; ends that are past say nothing.</summary>
    public IReadOnlyDictionary<SendPath, DateTimeOffset> Known => stops;

    public bool Holds(SendPath path) =>
        stops.TryGetValue(path, out var until) && clock.GetUtcNow() < until;

    /// <summary>Says so once, however many messages meet it.</summary>
    public void Begin(SendPath path, SendOutcome met)
    {
        var now = clock.GetUtcNow();
        var until = now + (met.Wait > Shortest ? met.Wait : Shortest);
        bool isNews;
        lock (beginning)
        {
            isNews = !Holds(path);
            stops[path] = until;
        }
        if (isNews)
        {
            LogStopped(path.AppId, path.Channel, until, met.Error, met.Advice);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{AppId} sends nothing by {Channel} until {Until:u} ({Error}); messages take another way or wait. {Advice}"
    )]
    private partial void LogStopped(
        string appId,
        SendChannels channel,
        DateTimeOffset until,
        string error,
        string advice
    );
}
