using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>
/// Looks over the failed tries, each minute: what passes a threshold becomes an alarm or is added to
/// the one that stands open. An acknowledged alarm comes back only with new tries.
/// </summary>
public sealed class RaiseAlarms(
    IAlarmStore alarms,
    IAuditTrail audit,
    IUnitOfWork work,
    CardRules rules
)
{
    /// <returns>How many alarms are new.</returns>
    public async Task<Outcome<int>> ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var raised = 0;
        foreach (var suspicion in await alarms.FindSuspicionsAsync(rules.Guard, now, cancel))
        {
            var last = await alarms.FindLatestAsync(suspicion.Kind, suspicion.Subject, cancel);
            if (last is { IsOpen: true })
            {
                last.SeeAgain(suspicion);
            }
            else if (last is null || suspicion.LastAt > last.AcknowledgedAt)
            {
                Raise(suspicion, now);
                raised++;
            }
        }
        try
        {
            await work.SaveAsync(cancel);
            return raised;
        }
        catch (Exception race)
            when (race is UniqueRuleException { Rule: CardAlarm.OneOpen } or StaleVersionException)
        {
            // Another node looked at the same moment, or somebody acknowledged: the next minute settles it.
            return 0;
        }
    }

    private void Raise(Suspicion suspicion, DateTimeOffset now)
    {
        var alarm = CardAlarm.Raise(suspicion, now);
        alarms.Add(alarm);
        audit.Record(
            new(
                "cards.alarm-raised",
                ActorKind.System,
                null,
                $"alarm:{alarm.Id.Value}",
                now,
                $"{alarm.Kind}: {alarm.Count}"
            )
        );
    }
}
