using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Version">As the page showed it: what was looked at is what is confirmed.</param>
public sealed record ConfirmReviewRequest(int Month, int Version);

/// <summary>An editor says that the first were looked at; before that, and after every change editors make, it cannot become public.</summary>
public sealed class ConfirmReview(FanMonthDesk desk)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        ConfirmReviewRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, IronFansActs.Review, request.Month, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var month = opened.Value;
        if (month.State != FanMonthState.Review)
        {
            return IronFansRefusals.NotInReview;
        }
        if (month.Version != request.Version)
        {
            return IronFansRefusals.Moved;
        }
        month.Review(actor.Id, now);
        return await desk.CloseAsync(
            actor,
            FanMonthDesk.Reviewed,
            request.Month,
            month.Digest ?? "",
            now,
            cancel
        );
    }
}
