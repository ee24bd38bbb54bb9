using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>
/// Something an editor must look at. One stands open for each kind and subject, by a unique index;
/// more of the same is added to it until somebody has seen it.
/// </summary>
public sealed class CardAlarm
{
    public const string OneOpen = "ux_cards_alarms_open";
    public const int MaxNoteLength = 200;

    private CardAlarm() { }

    public CardAlarmId Id { get; private set; }

    public AlarmKind Kind { get; private set; }

    /// <summary>64 hex digits, or <see cref="Suspicion.Everybody"/>.</summary>
    public string Subject { get; private set; } = null!;

    public int Count { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public StaffAccountId? AcknowledgedBy { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => AcknowledgedAt is null;

    public static CardAlarm Raise(Suspicion suspicion, DateTimeOffset now) =>
        new()
        {
            Id = CardAlarmId.New(),
            Kind = suspicion.Kind,
            Subject = suspicion.Subject,
            Count = suspicion.Count,
            Tries = suspicion.Tries,
            FirstSeenAt = suspicion.FirstAt,
            LastSeenAt = suspicion.LastAt,
            RaisedAt = now,
        };

    /// <summary>Seen again, or nothing new since the last look. The highest counts stay.</summary>
    public void SeeAgain(Suspicion suspicion)
    {
        if (suspicion.LastAt > LastSeenAt)
        {
            Count = Math.Max(Count, suspicion.Count);
            Tries = Math.Max(Tries, suspicion.Tries);
            LastSeenAt = suspicion.LastAt;
            Version++;
        }
    }

    public void Acknowledge(StaffAccountId by, string note, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("The alarm was acknowledged before.");
        }
        (AcknowledgedAt, AcknowledgedBy, Note) = (now, by, note);
        Version++;
    }
}
