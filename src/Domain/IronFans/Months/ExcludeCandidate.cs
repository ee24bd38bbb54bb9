using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Reason">Code of an <see cref="ExclusionReason"/>.</param>
/// <param name="Note">What was seen, 5 to 200 characters; kept in the trail.</param>
public sealed record ExcludeCandidateRequest(int Month, int Place, string Reason, string Note);

/// <summary>Leaves a candidate out, with a reason of the list; whoever follows moves up. There is no way to put one in.</summary>
public sealed class ExcludeCandidate(IFanMonthStore months, FanMonthDesk desk)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        ExcludeCandidateRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenReviewAsync(actor, request.Month, request.Note, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (month, note) = opened.Value;
        if (ExclusionReason.Find(request.Reason) is not { } reason)
        {
            return IronFansRefusals.ReasonUnknown;
        }
        if (
            await months.FindCandidateAsync(request.Month, request.Place, cancel)
            is not { IsFit: true } candidate
        )
        {
            return IronFansRefusals.NotFit;
        }
        candidate.Exclude(reason, actor.Id);
        month.Change();
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Excluded,
            request.Month,
            FanMonthDesk.NoteOf(request.Place, reason.Code),
            (candidate.PersonId, note),
            now,
            cancel
        );
    }
}
