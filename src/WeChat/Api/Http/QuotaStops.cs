using System.Collections.Concurrent;
using System.Globalization;

namespace WeChat.Api.Http;

/// <summary>The APIs whose daily quota is used up: calling them before midnight in Asia/Shanghai is pointless.</summary>
internal sealed class QuotaStops(TimeProvider time)
{
    private const int UsedUp = 45009;

    // China has kept one time without daylight saving since 1991.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<string, Stop> stops = new(StringComparer.Ordinal);

    /// <exception cref="WeChatApiException">The path is stopped, of kind <see cref="WeChatErrorKind.DailyQuota"/>.</exception>
    public void Check(string path)
    {
        if (!stops.TryGetValue(path, out var stop))
        {
            return;
        }

        if (time.GetUtcNow() >= stop.Until)
        {
            stops.TryRemove(KeyValuePair.Create(path, stop));
            return;
        }

        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"not called, stopped since {stop.Since:yyyy-MM-dd HH:mm zzz} until {stop.Until:yyyy-MM-dd HH:mm zzz}"
        );
        throw new WeChatApiException(path, UsedUp, words, stop.Rid);
    }

    /// <summary>WeChat refused this call for its quota.</summary>
    public void Begin(WeChatApiException refusal)
    {
        var since = time.GetUtcNow().ToOffset(Shanghai);
        var until = new DateTimeOffset(since.Date.AddDays(1), Shanghai);
        stops.TryAdd(refusal.Path, new(since, until, refusal.Rid));
    }

    /// <param name="path">The API whose quota was cleared; null is all.</param>
    public void Clear(string? path)
    {
        if (path is null)
        {
            stops.Clear();
        }
        else
        {
            stops.TryRemove(path, out _);
        }
    }

    private sealed record Stop(DateTimeOffset Since, DateTimeOffset Until, string? Rid);
}
