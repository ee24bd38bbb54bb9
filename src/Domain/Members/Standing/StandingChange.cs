namespace WeChatUnion.Domain.Members.Standing;

/// <summary>
/// A member whose standing or phone may have changed and whom the followers have not been told of yet. Rows come in great
/// numbers when a unit is merged or stops paying; each goes away with the telling.
/// </summary>
public sealed class StandingChange
{
    private StandingChange() { }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public MemberId MemberId { get; private set; }

    /// <summary>The same instant as the lines of the change log it is about.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Not before this instant; later after a follower failed.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Failures { get; private set; }

    public static StandingChange Of(MemberId member, DateTimeOffset now) =>
        new()
        {
            MemberId = member,
            At = now,
            DueAt = now,
        };

    /// <summary>Tries again after 1, 2, 4 … minutes, at most an hour.</summary>
    public void Postpone(DateTimeOffset now)
    {
        Failures++;
        DueAt = now.AddMinutes(Math.Min(60, Math.Pow(2, Math.Min(Failures - 1, 6))));
    }
}
