using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Series;

/// <summary>Series as the console shows them. They are the city's; whoever may see one may see all.</summary>
public sealed class SeriesQueries(UnionDbContext db)
{
    /// <summary>The youngest first.</summary>
    public async Task<PageOf<SeriesLine>> ListAsync(
        StaffScope scope,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var seesAll = !scope.IsEmpty;
        var visible = db.Set<CampaignSeries>().AsNoTracking().Where(_ => seesAll);
        var rows = await visible
            .OrderByDescending(series => series.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(series => series.Id);
        var drafts = await (
            from draft in db.Set<SeriesDraft>().AsNoTracking()
            join campaign in db.Set<Campaign>() on draft.CampaignId equals campaign.Id
            where ids.Contains(draft.SeriesId)
            select new
            {
                draft.SeriesId,
                draft.Month,
                draft.CampaignId,
                campaign.State,
            }
        ).ToListAsync(cancel);
        return new(
            [
                .. rows.Select(series =>
                {
                    var next = series.Plan.NextAfter(now);
                    var made = drafts.Find(one =>
                        one.SeriesId == series.Id && one.Month == next.Number
                    );
                    return new SeriesLine(
                        series.Id,
                        series.TemplateId,
                        series.Title,
                        series.Plan,
                        series.RemindId,
                        series.StoppedAt is not null,
                        next,
                        made?.CampaignId,
                        made?.State
                    );
                }),
            ],
            await visible.LongCountAsync(cancel)
        );
    }

    /// <summary>Drafts that wait for this account to fill and propose them, and have not closed meanwhile.</summary>
    public Task<int> CountWaitingAsync(
        StaffAccountId remind,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        (
            from series in db.Set<CampaignSeries>()
            join draft in db.Set<SeriesDraft>() on series.Id equals draft.SeriesId
            join campaign in db.Set<Campaign>() on draft.CampaignId equals campaign.Id
            where
                series.RemindId == remind
                && campaign.State == CampaignState.Draft
                && campaign.ClosesAt > now
            select campaign.Id
        ).CountAsync(cancel);
}
