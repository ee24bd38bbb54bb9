using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Guard;

/// <param name="Note">What was found or done, 5 to 200 characters; long numbers are kept as stars.</param>
public sealed record AcknowledgeAlarmRequest(CardAlarmId Alarm, string Note);

/// <summary>
/// Somebody has looked at it. That ends neither limits nor the cool-down of a burst: those end by
/// themselves when the tries do.
/// </summary>
public sealed class AcknowledgeAlarm(IAlarmStore alarms, IAuditTrail audit, IUnitOfWork work)
{
    public async Task<Outcome<CardAlarmId>> ExecuteAsync(
        StaffActor actor,
        AcknowledgeAlarmRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CardsGuardActs.Acknowledge))
        {
            return StaffRefusals.NotAllowed;
        }
        var note = StaffReason.Parse(request.Note, CardAlarm.MaxNoteLength);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        if (await alarms.FindAsync(request.Alarm, cancel) is not { } alarm)
        {
            return StaffRefusals.NotFound;
        }
        if (!alarm.IsOpen)
        {
            return CardsRefusals.AlarmAcknowledged;
        }
        alarm.Acknowledge(actor.Id, note.Value, now);
        var subject = $"alarm:{alarm.Id.Value}";
        audit.Record(
            new("cards.alarm-acknowledged", ActorKind.Staff, actor.Id.Value, subject, now)
        );
        try
        {
            await work.SaveAsync(cancel);
            return alarm.Id;
        }
        catch (StaleVersionException)
        {
            return CardsRefusals.AlarmChanged;
        }
    }
}
