using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

internal sealed class InstantDecks(UnionDbContext db, UnionUnitOfWork work, DeckWriter writer)
    : IInstantDecks
{
    public Task<TurnOutcome> DrawAsync(TurnRequest request) => writer.DrawAsync(request);

    public async Task<IReadOnlyList<Turn>> FindTurnsAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    ) =>
        [
            .. (
                await OfMember(campaign, member).OrderBy(row => row.Number).ToListAsync(cancel)
            ).Select(TurnOf),
        ];

    public async Task<IReadOnlyList<FreshWin>> FindFreshAsync(
        DateTimeOffset until,
        int most,
        CancellationToken cancel
    ) =>
        [
            .. (
                await Fresh(db.Set<TurnRow>())
                    .Where(row => row.At <= until)
                    .OrderBy(row => row.At)
                    .Take(most)
                    .ToListAsync(cancel)
            ).Select(WinOf),
        ];

    public async Task<IReadOnlyList<FreshWin>> FindFreshAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    ) =>
        [
            .. (
                await Fresh(OfMember(campaign, member))
                    .OrderBy(row => row.Number)
                    .ToListAsync(cancel)
            ).Select(WinOf),
        ];

    public Task<bool> HasFreshAsync(CampaignId campaign, CancellationToken cancel) =>
        Fresh(db.Set<TurnRow>()).AnyAsync(row => row.CampaignId == campaign, cancel);

    public async Task MarkAsync(
        IReadOnlyList<FreshWin> wins,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ids = wins.Select(win => win.Id).ToList();
        await work.BeginAsync(cancel);
        await db.Set<TurnRow>()
            .Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AwardedAt, (DateTimeOffset?)now),
                cancel
            );
    }

    public async Task<InstantDeck?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await db.Set<InstantDeck>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);

    public void Add(InstantDeck deck) => db.Add(deck);

    private IQueryable<TurnRow> OfMember(CampaignId campaign, MemberId member) =>
        db.Set<TurnRow>()
            .AsNoTracking()
            .Where(row => row.CampaignId == campaign && row.MemberId == member);

    private static IQueryable<TurnRow> Fresh(IQueryable<TurnRow> turns) =>
        turns.AsNoTracking().Where(row => row.Prize != null && row.AwardedAt == null);

    private static FreshWin WinOf(TurnRow row) =>
        new(row.Id, row.CampaignId, new(row.PersonId, row.MemberId), TurnOf(row));

    private static Turn TurnOf(TurnRow row) => new(row.Number, row.Slot, row.Prize, row.At);
}
