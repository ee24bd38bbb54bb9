using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>What every act of staff on a series begins and ends with. Series are the city's.</summary>
public sealed class SeriesDesk(ICampaignSeriesStore store, CityDesk city)
{
    internal async Task<Outcome<CampaignSeries>> OpenAsync(
        StaffActor actor,
        CampaignSeriesId id,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, CampaignsActs.Edit, cancel) is { } refusal)
        {
            return refusal;
        }
        return await store.FindAsync(id, cancel) is { } series ? series : StaffRefusals.NotFound;
    }

    /// <summary>Whether one copied from this campaign runs: two would make each month's draft twice.</summary>
    internal Task<bool> IsRunningAsync(CampaignId template, CancellationToken cancel) =>
        store.IsRunningAsync(template, cancel);

    internal async Task<Outcome<CampaignSeriesId>> CloseAsync(
        StaffActor actor,
        string act,
        CampaignSeries series,
        DateTimeOffset now,
        CancellationToken cancel,
        string? reason = null
    ) =>
        await city.TrySaveAsync(
            actor,
            act,
            $"campaign-series:{series.Id.Value}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"campaign:{series.TemplateId.Value} {series.Day} {series.Hour} {series.Hours} {series.DaysAhead}"
            ),
            now,
            cancel,
            reason
        )
            ? series.Id
            : SeriesRefusals.Moved;
}
