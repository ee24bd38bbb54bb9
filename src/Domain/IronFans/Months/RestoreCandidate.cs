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
        var opened = await desk.OpenReviewAsync(actor, request.Month, request.Note, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (month, note) = opened.Value;
        if (
            await months.FindCandidateAsync(request.Month, request.Place, cancel)
            is not { ExcludedFor: { } code } candidate
        )
        {
            return IronFansRefusals.NotExcluded;
        }
        candidate.Restore();
        month.Change();
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Restored,
            request.Month,
            FanMonthDesk.NoteOf(request.Place, code),
            (candidate.PersonId, note),
            now,
            cancel
        );
    }
}
