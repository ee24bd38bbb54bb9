using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Version">As the page showed it: what was looked at is what becomes public.</param>
public sealed record StartNoticeRequest(int Month, int Version);

/// <summary>A second person, who left nobody out, names the honoured for everybody to object, for three days.</summary>
public sealed class StartNotice(FanMonthDesk desk, FanSeats seats)
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
        if (month.State != FanMonthState.Review)
        {
            return IronFansRefusals.NotInReview;
        }
        if (month.Version != request.Version)
        {
            return IronFansRefusals.Moved;
        }
        if (await desk.WhyNotSecondAsync(actor, request.Month, now, cancel) is { } same)
        {
            return same;
        }
        var named = await seats.ChooseAsync(request.Month, cancel);
        if (named.Count == 0)
        {
            return IronFansRefusals.NobodyFit;
        }
        month.StartNotice(actor.Id, now);
        return await desk.CloseAsync(
            actor,
            "iron-fans.notice-started",
            request.Month,
            string.Join(',', named.Select(one => one.Place)),
            now,
            cancel
        );
    }
}
