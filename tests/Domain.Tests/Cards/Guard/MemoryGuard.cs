using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards.Guard;

/// <summary>Failed tries and alarms in memory; suspicions are set by the test.</summary>
public sealed class MemoryGuard(MemoryWork work) : IFailedTries, IAlarmStore, IFanAges
{
    public List<FailedTry> Failed { get; } = [];

    public List<CardAlarm> Alarms { get; } = [];

    public List<Suspicion> Suspicions { get; } = [];

    /// <summary>When each identity was met; others were met long ago.</summary>
    public Dictionary<FanIdentity, DateTimeOffset> Met { get; } = [];

    /// <summary>Another node raises this just before the next save.</summary>
    public CardAlarm? Rival { get; set; }

    public Task AddAsync(FailedTry failed, CancellationToken cancel)
    {
        Failed.Add(failed);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Suspicion>> FindSuspicionsAsync(
        GuardRules rules,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<Suspicion>>(Suspicions);

    public Task<CardAlarm?> FindLatestAsync(
        AlarmKind kind,
        string subject,
        CancellationToken cancel
    ) => Task.FromResult(Alarms.FindLast(alarm => alarm.Kind == kind && alarm.Subject == subject));

    public Task<CardAlarm?> FindAsync(CardAlarmId id, CancellationToken cancel) =>
        Task.FromResult(Alarms.Find(alarm => alarm.Id == id));

    public Task<bool> SawBurstAsync(DateTimeOffset since, CancellationToken cancel) =>
        Task.FromResult(
            Alarms.Exists(alarm => alarm.Kind == AlarmKind.Burst && alarm.LastSeenAt >= since)
        );

    public Task<DateTimeOffset?> FirstMetAsync(FanIdentity fan, CancellationToken cancel) =>
        Task.FromResult<DateTimeOffset?>(
            Met.GetValueOrDefault(fan, CardWorld.Now - TimeSpan.FromDays(400))
        );

    public void Add(CardAlarm alarm) =>
        work.OnSave(() =>
        {
            if (Rival is { } rival)
            {
                Alarms.Add(rival);
                Rival = null;
                throw new UniqueRuleException(CardAlarm.OneOpen, new InvalidOperationException());
            }
            Alarms.Add(alarm);
        });
}
