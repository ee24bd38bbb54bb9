using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class PrizeStore(UnionDbContext db) : IPrizeStore, ICampaignWins
{
    public async Task<PrizeWin?> FindAsync(PrizeWinId id, CancellationToken cancel) =>
        await db.Set<PrizeWin>().FindAsync([id], cancel);

    public Task<PrizeWin?> FindShownAsync(string tokenDigest, CancellationToken cancel) =>
        db.Set<PrizeWin>().FirstOrDefaultAsync(win => win.TokenDigest == tokenDigest, cancel);

    public async Task<IReadOnlyList<PrizeWinId>> FindUntoldAsync(
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .Where(win => win.State == PrizeState.Drawn)
            .OrderBy(win => win.ClaimUntil)
            .Select(win => win.Id)
            .Take(most)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<PrizeWinId>> FindLapsedAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .Where(win => win.State == PrizeState.Told && win.ClaimUntil <= now)
            .OrderBy(win => win.ClaimUntil)
            .Select(win => win.Id)
            .Take(most)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<PrizeWinId>> FindToRemindAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    )
    {
        var (ends, told) = (now + TellWinner.LastReminder, now - TellWinner.FirstReminder);
        return await db.Set<PrizeWin>()
            .Where(win => win.State == PrizeState.Told && win.ClaimUntil > now)
            .Where(win =>
                (win.Reminders == 0 && win.DrawnAt <= told)
                || (win.Reminders == 1 && win.ClaimUntil <= ends)
            )
            .OrderBy(win => win.ClaimUntil)
            .Select(win => win.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<PrizeWinId>> FindSentAsync(
        DateTimeOffset until,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .Where(win => win.State == PrizeState.Sent && win.SentAt <= until)
            .OrderBy(win => win.SentAt)
            .Select(win => win.Id)
            .Take(most)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<MemberId>> FindPlacedAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) =>
        await db.Set<PrizeWin>()
            .Where(win => win.CampaignId == campaign)
            .Select(win => win.MemberId)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CampaignId>> FindSettledAsync(
        int most,
        CancellationToken cancel
    )
    {
        var underWay = db.Set<PrizeWin>()
            .Where(win => win.State != PrizeState.Done && win.State != PrizeState.Lapsed)
            .Select(win => win.CampaignId);
        return await db.Set<Campaign>()
            .Where(campaign => campaign.State == CampaignState.Drawn)
            .Where(campaign => !underWay.Contains(campaign.Id))
            .OrderBy(campaign => campaign.ClosesAt)
            .Select(campaign => campaign.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    public void Add(PrizeWin win) => db.Add(win);

    public async Task<IReadOnlySet<MemberId>> FindFullAsync(
        DateTimeOffset since,
        int limit,
        CancellationToken cancel
    ) =>
        (
            await WonSince(since)
                .GroupBy(win => win.MemberId)
                .Where(wins => wins.Count() >= limit)
                .Select(wins => wins.Key)
                .ToListAsync(cancel)
        ).ToHashSet();

    public Task<int> CountAsync(MemberId member, DateTimeOffset since, CancellationToken cancel) =>
        WonSince(since).CountAsync(win => win.MemberId == member, cancel);

    private IQueryable<PrizeWin> WonSince(DateTimeOffset from) =>
        db.Set<PrizeWin>().Where(win => win.DrawnAt >= from && win.State != PrizeState.Lapsed);
}
