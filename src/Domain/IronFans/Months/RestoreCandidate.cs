using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Note">Why, 5 to 200 characters; kept in the trail.</param>
public sealed record RestoreCandidateRequest(int Month, int Place, string Note);

/// <summary>Takes an exclusion back, to the place he had.</summary>
public sealed class RestoreCandidate(IFanMonthStore months, FanMonthDesk desk)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        RestoreCandidateRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, IronFansActs.Review, request.Month, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var note = StaffReason.Parse(request.Note);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        if (opened.Value.State != FanMonthState.Review)
        {
            return IronFansRefusals.NotInReview;
        }
        if (
            await months.FindCandidateAsync(request.Month, request.Place, cancel)
            is not { ExcludedFor: { } code } candidate
        )
        {
            return IronFansRefusals.NotExcluded;
        }
        candidate.Restore();
        opened.Value.Touch();
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Restored,
            request.Month,
            FanMonthDesk.NoteOf(request.Place, code),
            now,
            cancel,
            note.Value
        );
    }
}
