using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Names the honoured for good when the notice is over and every objection is answered, and tells each of them. Where somebody of the list
/// may not be honoured any more, the next moves up and the notice runs its whole time for him too.
/// </summary>
public sealed class PublishMonth(
    IFanMonthStore months,
    FanSeats seats,
    SeatCheck check,
    FanHolders holders,
    IPersonIdentities identities,
    IOutbox outbox,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether it was this call that published it.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await months.FindAsync(month, cancel) is not { State: FanMonthState.Notice } noticed
            || now < noticed.NoticeUntil
            || await months.HasOpenObjectionsAsync(month, cancel)
        )
        {
            return false;
        }
        var found = await check.ExecuteAsync(month, now, cancel);
        if (found.IsOther)
        {
            noticed.ProlongNotice(now);
            await TellFallenAsync(noticed, found.FellOut, cancel);
            Record(FanMonthDesk.Rechecked, month, "notice", now);
            await work.TrySaveAsync(cancel);
            return false;
        }
        var chosen = await seats.ChooseAsync(month, cancel);
        var honours = new List<FanHonour>();
        foreach (var one in chosen)
        {
            var holder = await holders.OfAsync(one, cancel);
            honours.Add(FanHonour.Of(one, holder.Person, honours.Count + 1));
        }
        noticed.Publish(now);
        months.Add(honours);
        foreach (var honour in honours)
        {
            await outbox.AddNoticeAsync(
                identities,
                honour.PersonId,
                IronFanNotices.Say(honour),
                string.Create(CultureInfo.InvariantCulture, $"iron-fan:{month}:{honour.Seat}"),
                cancel
            );
        }
        Record(
            "iron-fans.month-published",
            month,
            honours.Count.ToString(CultureInfo.InvariantCulture),
            now
        );
        return await work.TrySaveAsync(cancel);
    }

    /// <summary>They were named for everybody to read: they read why they are no more.</summary>
    private async Task TellFallenAsync(
        FanMonth noticed,
        IReadOnlyList<FanCandidate> fallen,
        CancellationToken cancel
    )
    {
        foreach (var one in fallen.Where(one => one.Unfit != FanUnfit.Twice))
        {
            await outbox.AddNoticeAsync(
                identities,
                (await holders.OfAsync(one, cancel)).Person,
                IronFanNotices.Say(one, one.Unfit!.Value),
                IronFanNotices.KeyOf(one, noticed),
                cancel
            );
        }
    }

    private void Record(string act, int month, string note, DateTimeOffset now) =>
        audit.Record(new(act, ActorKind.System, null, FanMonthDesk.SubjectOf(month), now, note));
}
