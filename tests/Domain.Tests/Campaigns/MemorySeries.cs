using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Series;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>One caller at a time.</summary>
public sealed class MemorySeries : ICampaignSeriesStore
{
    public List<CampaignSeries> All { get; } = [];

    public List<SeriesDraft> Drafts { get; } = [];

    public Task<CampaignSeries?> FindAsync(CampaignSeriesId id, CancellationToken cancel) =>
        Task.FromResult(All.Find(one => one.Id == id));

    public Task<IReadOnlyList<CampaignSeriesId>> FindRunningAsync(
        int most,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<bool> IsRunningAsync(CampaignId template, CancellationToken cancel) =>
        Task.FromResult(All.Exists(one => one.TemplateId == template && one.StoppedAt is null));

    public Task<bool> HasAsync(CampaignSeriesId id, int month, CancellationToken cancel) =>
        Task.FromResult(Drafts.Exists(one => one.SeriesId == id && one.Month == month));

    public void Add(CampaignSeries series) => All.Add(series);

    public void Add(SeriesDraft draft) => Drafts.Add(draft);
}
