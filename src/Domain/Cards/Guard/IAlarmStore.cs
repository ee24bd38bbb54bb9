namespace WeChatUnion.Domain.Cards.Guard;

public interface IAlarmStore
{
    /// <summary>Every subject whose failed tries pass a threshold now, at most a hundred of a kind, the worst first.</summary>
    Task<IReadOnlyList<Suspicion>> FindSuspicionsAsync(
        GuardRules rules,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>The youngest alarm of this kind and subject, open or not.</summary>
    Task<CardAlarm?> FindLatestAsync(AlarmKind kind, string subject, CancellationToken cancel);

    Task<CardAlarm?> FindAsync(CardAlarmId id, CancellationToken cancel);

    /// <summary>Whether a burst was seen at or after this moment.</summary>
    Task<bool> SawBurstAsync(DateTimeOffset since, CancellationToken cancel);

    void Add(CardAlarm alarm);
}
