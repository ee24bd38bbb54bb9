using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Series;

internal sealed class CampaignSeriesStore(UnionDbContext db) : ICampaignSeriesStore
{
    public async Task<CampaignSeries?> FindAsync(CampaignSeriesId id, CancellationToken cancel) =>
        await db.Set<CampaignSeries>().FindAsync([id], cancel);

    public async Task<IReadOnlyList<CampaignSeriesId>> FindRunningAsync(
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<CampaignSeries>()
            .Where(series => series.StoppedAt == null)
            .OrderBy(series => series.Id)
            .Select(series => series.Id)
            .Take(most)
            .ToListAsync(cancel);

    public Task<bool> IsRunningAsync(CampaignId template, CancellationToken cancel) =>
        db.Set<CampaignSeries>()
            .AnyAsync(series => series.TemplateId == template && series.StoppedAt == null, cancel);

    public Task<bool> HasAsync(CampaignSeriesId id, int month, CancellationToken cancel) =>
        db.Set<SeriesDraft>()
            .AnyAsync(draft => draft.SeriesId == id && draft.Month == month, cancel);

    public void Add(CampaignSeries series) => db.Add(series);

    public void Add(SeriesDraft draft) => db.Add(draft);
}
