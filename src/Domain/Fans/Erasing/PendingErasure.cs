using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>
/// The logs still have to be walked for an identity, and the rooms asked once more when its account was closed. Gone once
/// that is done.
/// </summary>
public sealed class PendingErasure
{
    /// <summary>Requests, callbacks and messages in flight when the event came have ended by then.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private PendingErasure() { }

    public PendingErasureId Id { get; private set; }

    public string AppId { get; private set; } = null!;

    public string OpenId { get; private set; } = null!;

    /// <summary>
    /// Of a closed account: what was read before the erasure and saved after it names this id, or the person the fan leads
    /// to. Null when we never met them.
    /// </summary>
    public FanId? FanId { get; private set; }

    public PersonalDataKinds Kinds { get; private set; }

    public string? Tombstone { get; private set; }

    /// <summary>Also tells a walk that ends whether something was added to it meanwhile.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public LogErasure ToErasure() => new(new FanIdentity(AppId, OpenId), Kinds, Tombstone);

    public bool IsOfClosedAccount => Tombstone is not null;

    public void Postpone(DateTimeOffset now) => DueAt = now + Wait;

    /// <summary>One more consent was taken back while the walk waits: it takes both along, later.</summary>
    public void Widen(PersonalDataKinds kinds, DateTimeOffset now)
    {
        Kinds |= kinds;
        Postpone(now);
    }

    public static PendingErasure OfRevocation(
        FanIdentity fan,
        PersonalDataKinds kinds,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PendingErasureId.New(),
            AppId = fan.AppId,
            OpenId = fan.OpenId,
            Kinds = kinds,
            DueAt = now + Wait,
        };

    public static PendingErasure OfClosedAccount(
        FanIdentity fan,
        FanId? id,
        string tombstone,
        DateTimeOffset now
    )
    {
        var pending = OfRevocation(fan, PersonalDataKinds.All, now);
        (pending.FanId, pending.Tombstone) = (id, tombstone);
        return pending;
    }
}
