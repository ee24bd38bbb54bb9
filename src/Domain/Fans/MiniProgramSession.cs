using WeChatUnion.Domain.Kernel.PersonalData;

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
    /// How long the token before the current one is still taken: two calls at once, or an answer
    /// that was lost on the way.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private MiniProgramSession() { }

    public MiniProgramSessionId Id { get; private set; }

    public FanId FanId { get; private set; }

    /// <summary>WeChat's session_key, which never leaves the server. Empty once the session has ended.</summary>
    public SealedText SessionKey { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Of the newest refresh tokens; the database lets one caller raise it.</summary>
    public int Generation { get; private set; }

    public DateTimeOffset RotatedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public static MiniProgramSession Start(
        FanId fan,
        string sessionKey,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = MiniProgramSessionId.New();
        return new()
        {
            Id = id,
            FanId = fan,
            SessionKey = vault.Seal(sessionKey, PlaceOf(id)),
            StartedAt = now,
            RotatedAt = now,
            ExpiresAt = now + Lifetime,
            Generation = 1,
        };
    }

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
            (Generation, RotatedAt, ExpiresAt) = (Generation + 1, now, now + Lifetime);
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
            (EndedAt, EndReason, SessionKey) = (now, reason, new SealedText([]));
        }
    }

    public string OpenSessionKey(IPersonalDataVault vault) => vault.Open(SessionKey, PlaceOf(Id));

    private static SealedPlace PlaceOf(MiniProgramSessionId id) =>
        new(Table, id.Value, "session_key");
}
