using WeChatSimulator.Page;

namespace WeChatSimulator.Quotas;

/// <summary>Calls of each account by API path, and the limits they meet. A day is one of Asia/Shanghai.</summary>
internal sealed class QuotaBook(TimeProvider time, PageSignals signals)
{
    // China has had no summer time since 1991.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private const int UsedUp = 45009;
    private const int TooOften = 45011;

    private readonly Lock gate = new();
    private readonly Dictionary<string, QuotaLimit> limits = new(QuotaDefaults.All);
    private readonly Dictionary<(string AppId, string Path), Use> uses = [];

    /// <summary>Counts a call.</summary>
    /// <returns>0, or WeChat's code: 45009 (used up for today, or for this minute at a mini-program's APIs) or 45011 (too many in this minute); a refused call is not counted.</returns>
    public int Take(string appId, string path)
    {
        lock (gate)
        {
            var isMiniProgram = path.StartsWith("/wxa/", StringComparison.Ordinal);
            return Count(appId, path, LimitOf(path), isMiniProgram ? UsedUp : TooOften);
        }
    }

    /// <summary>Counts a call about one person, by OpenId.</summary>
    /// <returns>0 or 45011.</returns>
    public int TakeForUser(string openId, string path)
    {
        lock (gate)
        {
            return Count(openId, path, new(PerMinute: LimitOf(path).PerUserMinute), TooOften);
        }
    }

    public Quota Of(string appId, string path)
    {
        lock (gate)
        {
            var limit = LimitOf(path);
            var use = UseOf(appId, path, time.GetUtcNow());
            return new(appId, path, limit.Daily, limit.PerMinute, use.Today);
        }
    }

    /// <summary>Every API an account has called today or that has a limit.</summary>
    public IReadOnlyList<Quota> All(string appId)
    {
        lock (gate)
        {
            return
            [
                .. uses
                    .Keys.Where(key => key.AppId == appId)
                    .Select(key => key.Path)
                    .Union(limits.Keys)
                    .Order(StringComparer.Ordinal)
                    .Select(path => Of(appId, path)),
            ];
        }
    }

    /// <summary>Sets the limits of a path for both accounts; what has been used stays used.</summary>
    public void Set(string path, QuotaLimit limit)
    {
        lock (gate)
        {
            limits[path] = limit;
        }

        signals.Raise("quotas");
    }

    /// <summary>Forgets an account's calls, as clear_quota does: of every API, or of one.</summary>
    public void Clear(string appId, string? path = null)
    {
        lock (gate)
        {
            var keys = uses.Keys.Where(key =>
                key.AppId == appId && (path is null || key.Path == path)
            );
            foreach (var key in keys.ToList())
            {
                uses.Remove(key);
            }
        }

        signals.Raise("quotas");
    }

    private QuotaLimit LimitOf(string path) => limits.GetValueOrDefault(path) ?? new QuotaLimit();

    private int Count(string caller, string path, QuotaLimit limit, int beyondMinute)
    {
        var now = time.GetUtcNow();
        var use = UseOf(caller, path, now);
        if (use.Today >= limit.Daily)
        {
            return UsedUp;
        }

        var minute = now.ToUnixTimeSeconds() / 60;
        var inMinute = use.Minute == minute ? use.InMinute : 0;
        if (inMinute >= limit.PerMinute)
        {
            return beyondMinute;
        }

        uses[(caller, path)] = use with
        {
            Today = use.Today + 1,
            Minute = minute,
            InMinute = inMinute + 1,
        };
        return 0;
    }

    private Use UseOf(string appId, string path, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.ToOffset(Shanghai).DateTime);
        return uses.TryGetValue((appId, path), out var use) && use.Day == day
            ? use
            : new Use(day, Today: 0, Minute: 0, InMinute: 0);
    }

    private sealed record Use(DateOnly Day, int Today, long Minute, int InMinute);
}
