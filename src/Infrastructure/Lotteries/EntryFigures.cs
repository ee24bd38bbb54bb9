using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Who entered scheduled draws, when and where: sums.</summary>
internal sealed class EntryFigures(UnionDbContext db, SliceCounts counts) : ICampaignFigures
{
    public string Kind => ScheduledDraw.KindName;

    async Task<CampaignFigures> ICampaignFigures.CountAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        new(
            "已参加",
            "个编号",
            await counts.ReadAsync(
                campaign,
                now,
                slice => CountAsync(campaign.Id, slice.From, slice.Until, cancel)
            ),
            Left: null
        );

    public async Task<IReadOnlyList<FaceCount>> CountAsync(
        CampaignId campaign,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    ) =>
        await db.Set<EntryRow>()
            .Where(row => row.CampaignId == campaign && row.At >= from && row.At < until)
            .GroupBy(row => row.Face)
            .Select(rows => new FaceCount(rows.Key, rows.LongCount()))
            .ToListAsync(cancel);
}
