using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>No further drafts are made for a while, and then again. Asked for what is so already, it changes nothing.</summary>
public sealed class StopSeries(SeriesDesk desk)
{
    public Task<Outcome<CampaignSeriesId>> ExecuteAsync(
        StaffActor actor,
        CampaignSeriesId id,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    ) => ActAsync(actor, id, typed, stops: true, now, cancel);

    public Task<Outcome<CampaignSeriesId>> EndAsync(
        StaffActor actor,
        CampaignSeriesId id,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    ) => ActAsync(actor, id, typed, stops: false, now, cancel);

    private async Task<Outcome<CampaignSeriesId>> ActAsync(
        StaffActor actor,
        CampaignSeriesId id,
        string typed,
        bool stops,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var reason = StaffReason.Parse(typed);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var series = opened.Value;
        if (series.StoppedAt is not null == stops)
        {
            return series.Id;
        }
        if (!stops && await desk.IsRunningAsync(series.TemplateId, cancel))
        {
            return SeriesRefusals.Running;
        }
        if (stops)
        {
            series.Stop(now);
        }
        else
        {
            series.GoOn();
        }
        return await desk.CloseAsync(
            actor,
            stops ? "campaigns.series-stopped" : "campaigns.series-resumed",
            series,
            now,
            cancel,
            reason.Value
        );
    }
}
