namespace WeChatUnion.Domain.Fans;

/// <summary>
/// A fan signed in to the mini-program. Each refresh raises the generation; a token of an older one
/// that turns up again was copied, and ends the session for both who hold it.
/// </summary>
public sealed class MiniProgramSession
{
    public const string Table = "fans_sessions";
    public const int MaxReasonLength = 32;

    /// <summary>From the last refresh.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>
    /// From the sign-in, however often it is refreshed: a copy that its owner never meets again must end too. Half a year,
    /// because a new sign-in asks the user nothing.
    /// </summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(180);

    /// <summary>Of one fan at once: a phone, a tablet and a computer.</summary>
    public const int MostOfOneFan = 3;

    /// <summary>
    /// How long the token before the current one is still taken: two calls at once, or an answer
    /// that was lost on the way.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private MiniProgramSession() { }

    public MiniProgramSessionId Id { get; private set; }

    public FanId FanId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Of the newest refresh tokens; the database lets one caller raise it.</summary>
    public int Generation { get; private set; }

    public DateTimeOffset RotatedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public static MiniProgramSession Start(FanId fan, DateTimeOffset now) =>
        new()
        {
            Id = MiniProgramSessionId.New(),
            FanId = fan,
            StartedAt = now,
            RotatedAt = now,
            ExpiresAt = now + Lifetime,
            Generation = 1,
        };

    public bool IsLive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    /// <summary>What a refresh token of this generation brings about.</summary>
    public RefreshStep Present(int generation, DateTimeOffset now)
    {
        if (!IsLive(now))
        {
            return RefreshStep.Ended;
        }
        if (generation == Generation)
        {
            var last = StartedAt + LongestLifetime;
            (Generation, RotatedAt) = (Generation + 1, now);
            ExpiresAt = now + Lifetime < last ? now + Lifetime : last;
            return RefreshStep.Rotated;
        }
        if (generation == Generation - 1 && now - RotatedAt <= Grace)
        {
            return RefreshStep.Repeated;
        }
        End("token-reused", now);
        return RefreshStep.Reused;
    }

    /// <summary>Ending again changes nothing.</summary>
    public void End(string reason, DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndReason) = (now, reason);
        }
    }
}
