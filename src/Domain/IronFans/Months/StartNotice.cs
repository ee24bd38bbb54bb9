using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Version">As the page showed it: what was looked at is what becomes public.</param>
public sealed record StartNoticeRequest(int Month, int Version);

/// <summary>
/// A second person, who changed nothing of the list, names the honoured for everybody to object, for three days. Whoever was left out is
/// told why. Months come after one another: while an earlier one may still honour somebody who then would have to rest, it waits.
/// </summary>
public sealed class StartNotice(
    IFanMonthStore months,
    FanMonthDesk desk,
    FanSeats seats,
    SeatCheck check,
    EarlierMonths earlier,
    FanHolders holders,
    IPersonIdentities identities,
    IOutbox outbox
)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        StartNoticeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, IronFansActs.Publish, request.Month, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var month = opened.Value;
        if (await WhyNotAsync(actor, month, request, now, cancel) is { } refusal)
        {
            return refusal;
        }
        if ((await check.ExecuteAsync(month.Month, now, cancel)).IsOther)
        {
            month.Touch();
            var saved = await desk.CloseAsync(
                actor,
                FanMonthDesk.Rechecked,
                month.Month,
                "review",
                now,
                cancel
            );
            return saved.Succeeded ? IronFansRefusals.ListChanged : saved;
        }
        // Nobody, perhaps: a month that honours nobody ends as well, and whoever was left out may object.
        var named = await seats.ChooseAsync(month.Month, cancel);
        month.StartNotice(actor.Id, now);
        await TellLeftOutAsync(month, cancel);
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Noticed,
            month.Month,
            string.Join(',', named.Select(one => one.Place)),
            now,
            cancel
        );
    }

    private async Task<Refusal?> WhyNotAsync(
        StaffActor actor,
        FanMonth month,
        StartNoticeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        month.State != FanMonthState.Review ? IronFansRefusals.NotInReview
        : month.Version != request.Version ? IronFansRefusals.Moved
        : month.ReviewedBy is null ? IronFansRefusals.NotReviewed
        : await desk.WhyNotSecondAsync(actor, month.Month, now, cancel)
            ?? await earlier.WhyNotAsync(month.Month, cancel);

    /// <summary>Whoever gave up himself knows.</summary>
    private async Task TellLeftOutAsync(FanMonth month, CancellationToken cancel)
    {
        var screened = await months.FindScreenedAsync(month.Month, cancel);
        var leftOut = screened
            .Where(one => one.ExcludedFor is not null && one.Unfit is null)
            .Select(one => (Candidate: one, Reason: ExclusionReason.Find(one.ExcludedFor)!))
            .Where(one => one.Reason != ExclusionReason.Declined)
            .ToList();
        foreach (var (candidate, reason) in leftOut)
        {
            await outbox.AddNoticeAsync(
                identities,
                (await holders.OfAsync(candidate, cancel)).Person,
                IronFanNotices.Say(candidate, reason),
                IronFanNotices.KeyOf(candidate, month),
                cancel
            );
        }
    }
}
