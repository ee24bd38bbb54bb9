using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="IsUpheld">The list goes back and is not public meanwhile.</param>
/// <param name="Answer">What the objector reads, 5 to 200 characters.</param>
public sealed record SettleObjectionRequest(FanObjectionId Id, bool IsUpheld, string Answer);

/// <summary>
/// Answers an objection, and tells whoever raised it. Upholding one takes the list back: everybody is asked about anew, editors leave out
/// or take in again whom they have to, and a second person makes the list public again, for its whole time. Rejecting one needs somebody
/// who neither made the list public nor left out whoever objects.
/// </summary>
public sealed class SettleObjection(
    IFanMonthStore months,
    FanMonthDesk desk,
    IPersonIdentities identities,
    IPersonHeirs heirs,
    IMemberFans members,
    IOutbox outbox
)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        SettleObjectionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var objection = await months.FindObjectionAsync(request.Id, cancel);
        var opened = await desk.OpenAsync(
            actor,
            IronFansActs.Review,
            objection?.Month ?? 0,
            cancel
        );
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var answer = StaffReason.Parse(request.Answer);
        if (!answer.Succeeded)
        {
            return answer.Refusal;
        }
        var month = opened.Value;
        // A list that was taken back may have others: each is answered.
        if (month.State == FanMonthState.Published || objection!.IsUpheld is not null)
        {
            return IronFansRefusals.Settled;
        }
        if (
            !request.IsUpheld && await WhyNotRejectAsync(actor, objection, now, cancel) is { } party
        )
        {
            return party;
        }
        objection.Settle(request.IsUpheld, answer.Value, actor.Id, now);
        if (request.IsUpheld && month.State != FanMonthState.Closed)
        {
            month.TakeBack();
        }
        else
        {
            month.Touch();
        }
        var raisedBy = (await heirs.OfAsync([objection.By], cancel))[objection.By];
        await outbox.AddNoticeAsync(
            identities,
            raisedBy,
            IronFanNotices.Say(objection),
            $"iron-fan-objection:{objection.Id.Value}",
            cancel
        );
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Settled,
            objection.Month,
            FanMonthDesk.NoteOf(objection.Place, request.IsUpheld ? "upheld" : "rejected"),
            (raisedBy, answer.Value),
            now,
            cancel
        );
    }

    /// <summary>Whoever made the list public, or left out the one who objects, does not reject what is said against it.</summary>
    private async Task<Refusal?> WhyNotRejectAsync(
        StaffActor actor,
        FanObjection objection,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotJudgeAsync(actor, objection.Month, now, cancel) is { } refusal)
        {
            return refusal;
        }
        var raisedBy = (await heirs.OfAsync([objection.By], cancel))[objection.By];
        var persons = await heirs.BehindAsync(raisedBy, cancel);
        var member = await members.FindMemberAsync(raisedBy, cancel);
        var screened = await months.FindScreenedAsync(objection.Month, cancel);
        return screened.Any(one =>
            one.ExcludedBy == actor.Id
            && (persons.Contains(one.PersonId) || (member is not null && one.MemberId == member))
        )
            ? StaffRefusals.SecondPersonNeeded
            : null;
    }
}
