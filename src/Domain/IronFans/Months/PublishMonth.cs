using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Names the honoured for good when the notice is over and every objection is answered, and tells each of them.</summary>
public sealed class PublishMonth(
    IFanMonthStore months,
    FanSeats seats,
    IPersonIdentities identities,
    IPersonHeirs heirs,
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
        var chosen = await seats.ChooseAsync(month, cancel);
        var today = await heirs.OfAsync([.. chosen.Select(one => one.PersonId)], cancel);
        var honours = chosen
            .Select((candidate, i) => FanHonour.Of(candidate, today[candidate.PersonId], i + 1))
            .ToList();
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
        audit.Record(
            new(
                "iron-fans.month-published",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                honours.Count.ToString(CultureInfo.InvariantCulture)
            )
        );
        return await work.TrySaveAsync(cancel);
    }
}
