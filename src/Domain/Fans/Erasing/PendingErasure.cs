using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>The logs still have to be walked for an identity. Gone once that is done.</summary>
public sealed class PendingErasure
{
    /// <summary>Callbacks and messages in flight when the event came have ended by then.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private PendingErasure() { }

    public PendingErasureId Id { get; private set; }

    public string AppId { get; private set; } = null!;

    public string OpenId { get; private set; } = null!;

    public PersonalDataKinds Kinds { get; private set; }

    public string? Tombstone { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public LogErasure ToErasure() => new(new FanIdentity(AppId, OpenId), Kinds, Tombstone);

    public bool IsOfClosedAccount => Tombstone is not null;

    public void Postpone(DateTimeOffset now) => DueAt = now + Wait;

    public static PendingErasure Of(LogErasure erasure, DateTimeOffset now) =>
        new()
        {
            Id = PendingErasureId.New(),
            AppId = erasure.Fan.AppId,
            OpenId = erasure.Fan.OpenId,
            Kinds = erasure.Kinds,
            Tombstone = erasure.Tombstone,
            DueAt = now + Wait,
        };
}
