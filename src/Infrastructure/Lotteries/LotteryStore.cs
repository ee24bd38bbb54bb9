using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class LotteryStore(UnionDbContext db) : ILotteryStore
{
    public async Task<Lottery?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await db.Set<Lottery>().FindAsync([id], cancel);

    public Task<FrozenList?> FindListAsync(CampaignId id, CancellationToken cancel) =>
        db.Set<FrozenList>().AsNoTracking().SingleOrDefaultAsync(list => list.Id == id, cancel);

    public Task<DateTimeOffset?> FindFrozenAtAsync(CampaignId id, CancellationToken cancel) =>
        db.Set<FrozenList>()
            .Where(list => list.Id == id)
            .Select(list => (DateTimeOffset?)list.FrozenAt)
            .SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<EntryCode>> FindSuccessorsAsync(
        CampaignId id,
        CancellationToken cancel
    )
    {
        var packed = await db.Set<LotteryDraw>()
            .Where(draw => draw.Id == id)
            .Select(draw => draw.Successors)
            .SingleOrDefaultAsync(cancel);
        return packed is null ? [] : [.. LotteryDraw.ReadSuccessors(packed)];
    }

    public Task<PublicValue?> FindValueAsync(
        string source,
        string issue,
        CancellationToken cancel
    ) =>
        db.Set<PublicValue>()
            .SingleOrDefaultAsync(value => value.Source == source && value.Issue == issue, cancel);

    public async Task<IReadOnlyList<CampaignId>> FindWaitingAsync(
        int most,
        CancellationToken cancel
    )
    {
        var drawn = db.Set<LotteryDraw>().Select(draw => draw.Id);
        return await db.Set<FrozenList>()
            .Where(list => !drawn.Contains(list.Id))
            .OrderByDescending(list => list.FrozenAt)
            .Select(list => list.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    public void Add(Lottery lottery) => db.Add(lottery);

    public void Add(FrozenList list) => db.Add(list);

    public void Add(LotteryDraw draw) => db.Add(draw);

    public void Add(PublicValue value) => db.Add(value);
}
